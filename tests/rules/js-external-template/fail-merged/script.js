define(['jquery', 'underscore'], function ($, _) {
  const common = { v: 1, base_path: 'https://example.org/templates/' };
  return function (self) {
    self.render($.extend({}, common, { href: 'row.twig' }), {});
    self.render({ ...common, href: 'list.twig' }, {});
    self.render(_.defaults({ href: 'https://example.org/own.twig' }, { href: 'own.twig' }), {});
  };
});

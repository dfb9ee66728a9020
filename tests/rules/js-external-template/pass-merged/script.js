define(['jquery', 'underscore'], function ($, _) {
  const common = { v: 1, base_path: 'https://example.org/templates/' };
  return function (self, more) {
    self.render($.extend({}, common, { href: 'row.twig', base_path: self.params.path }), {});
    self.render({ ...common, href: 'list.twig', base_path: '/templates/' }, {});
    self.render(_.defaults({ href: 'own.twig' }, { href: 'https://example.org/own.twig' }), {});
    self.render(Object.assign({}, more), {});
    return common.v;
  };
});

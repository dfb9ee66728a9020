define(['jquery'], function ($) {
  return function () {
    var self = this;
    self.render({ href: 'https://example.org/templates/a.twig', base_path: '/' }, {});
    self.render({ href: '/a.twig', base_path: 'https://example.org' }, {});
  };
});

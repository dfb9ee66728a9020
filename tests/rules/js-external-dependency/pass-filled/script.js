define(['jquery'], function ($) {
  return function () {
    const self = this;
    const paths = {};
    $.each({ moment: '/lib/moment', dates: '/lib/dates' }, function (name, path) {
      paths['acme-' + name] = self.params.path + path;
    });
    requirejs.config({ paths: paths });
  };
});

define(['jquery', './lib/a', 'text!./templates/a.html'], function ($, a) {
  return function () {
    const self = this;
    const base = self.get_settings().path;
    require([self.params.path + '/lib/b.js'], function () {});
    require([base + '/lib/c.js?v=' + self.get_settings().version], function () {});
  };
});

define([], function () {
  return function () {
    var self = this;
    require.config({ paths: { acmeLib: self.params.path.replace(/^\//, '') + '/lib' } });
    require(['acmeLib/format', 'text!acmeLib/rows'], function () {});
  };
});

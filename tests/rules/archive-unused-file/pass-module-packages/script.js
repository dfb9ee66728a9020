define([], function () {
  return function () {
    var self = this;
    require.config({ packages: [{ name: 'acme', location: self.params.path + '/lib' }] });
    require(['acme/format', 'acme/rows'], function () {});
  };
});

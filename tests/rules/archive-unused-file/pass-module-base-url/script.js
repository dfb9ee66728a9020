define([], function () {
  return function () {
    var self = this;
    require.config({ baseUrl: self.params.path + '/lib' });
    require(['format', 'rows'], function () {});
  };
});

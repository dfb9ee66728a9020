define([], function () {
  return function () {
    var self = this;
    var api = { baseUrl: self.params.path + '/lib', paths: { rows: 'lib/rows' } };
    self.send(api, ['format', 'rows']);
  };
});

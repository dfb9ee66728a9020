define(['backbone'], function (Backbone) {
  class Row extends Backbone.Model {
    get urlRoot() { return 'https://acme.io/rows'; }
  }
  return function (ids) {
    for (const id of ids) {
      const row = new Row({ id: id });
      row.fetch();
    }
  };
});

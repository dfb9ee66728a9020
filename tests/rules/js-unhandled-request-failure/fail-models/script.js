define(['backbone'], function (Backbone) {
  const Row = Backbone.Model.extend({ urlRoot: 'https://api.acme.example/rows' });
  class Rows extends Backbone.Collection {
    url() { return 'https://api.acme.example/rows'; }
  }
  return function () {
    const rows = new Rows();
    rows.fetch({ success: () => rows.sort() });
    new Row({ id: 1 }).save({ name: 'a' }, { wait: true });
    new Row({ id: 2 }).destroy();
    rows.create({ name: 'b' });
  };
});

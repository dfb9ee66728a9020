define(['backbone'], function (Backbone) {
  const tell = () => APP.notifications.show_message({ header: 'Acme', text: 'Not loaded' });
  const Row = Backbone.Model.extend({ urlRoot: 'https://api.acme.example/rows' });
  return function () {
    new Row({ id: 1 }).fetch({ error: tell });
    new Row({ id: 2 }).save('name', 'a', { error: tell });
    new Row({ id: 3 }).destroy().fail(tell);
  };
});

define(['backbone'], function (Backbone) {
  const tell = () => APP.notifications.show_message({ header: 'Acme', text: 'Not loaded' });
  const Row = Backbone.Model.extend({ urlRoot: 'https://api.acme.example/rows' });
  const Kept = Backbone.Model.extend({ sync: function () { return null; } });
  return function () {
    new Row({ id: 1 }).fetch({ error: tell });
    new Row({ id: 2 }).save('name', 'a', { error: tell });
    new Row({ id: 3 }).destroy().fail(tell);
    new Kept().save();
    new Kept().set({ a: 1 });
  };
});

define(['backbone'], function (Backbone) {
  const tell = () => APP.notifications.show_message({ header: 'Acme', text: 'Not loaded' });
  const Kept = Backbone.Model.extend({ sync: function () { return null; } });
  const Base = Backbone.Model.extend({
    sync: function (method, model, options) {
      options.error = tell;
      return Backbone.sync(method, model, options);
    },
  });
  const Row = Base.extend({ url: 'https://api.acme.example/rows' });
  return function () {
    new Kept().save();
    new Kept().set({ a: 1 });
    new Row().save();
  };
});

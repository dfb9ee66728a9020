define(['backbone'], function (Backbone) {
  const Rows = Backbone.Collection.extend({ url: 'https://api.acme.example/rows' });
  const rows = new Rows();
  rows.on({
    error: () => APP.notifications.show_message({ header: 'Acme', text: 'Not loaded' }),
  });
  rows.fetch();
});

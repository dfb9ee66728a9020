define(['backbone'], function (Backbone) {
  const Rows = Backbone.Collection.extend({ url: 'https://api.acme.example/rows' });
  const View = Backbone.View.extend({
    initialize: function (options) {
      this.listenTo(options.rows, 'sync error', this.tell);
    },
    tell: function () {
      APP.notifications.show_message({ header: 'Acme', text: 'Not loaded' });
    },
  });
  const rows = new Rows();
  new View({ rows: rows });
  rows.fetch();
});

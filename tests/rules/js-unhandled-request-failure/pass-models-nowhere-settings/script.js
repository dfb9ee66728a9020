define(['backbone', 'jquery'], function (Backbone, $) {
  const Note = Backbone.Model.extend({ defaults: { text: '' } });
  const tell = () => APP.notifications.show_message({ header: 'Acme', text: 'Not loaded' });
  const settings = { error: tell };
  settings.url = 'https://api.acme.example/notes';
  $.ajax(settings);
  return function () {
    new Note().destroy();
  };
});

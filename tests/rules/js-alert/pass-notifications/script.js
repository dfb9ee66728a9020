define([], function () {
  APP.notifications.show_message({ header: 'Widget', text: 'saved' });
  this.alert = function () {};
  this.alert();
});

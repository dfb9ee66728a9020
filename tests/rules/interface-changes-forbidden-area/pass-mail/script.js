define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      init: function () {
        if (APP.getWidgetsArea() === 'mail') self.load();
        if (location.pathname.indexOf('/mailing/') === 0) $('.list__body').prepend('<b></b>');
        if (APP.getWidgetsArea() === 'leads_card') $('.card-fields__top').append('<b></b>');
        if (location.pathname.indexOf('/mail/') === 0) $('.acme-note').text('');
      }
    };
  };
});

define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      bind_actions: function () {
        if (location.pathname.indexOf('/settings/pay') === -1) {
          $('.content__top').append('<b>Acme</b>');
        }
        if (location.pathname.includes('/settings/widgets')) {
          $('.content__top').append('<b>Acme</b>');
        }
        if (location.pathname === '/settings/profile/') {
          $('.acme-panel').hide();
          self.log = true;
        }
        var link = '/settings/pay/';
        if (link) $('.content__top').append(link);
        return true;
      }
    };
  };
});

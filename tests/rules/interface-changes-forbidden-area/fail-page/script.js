define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      bind_actions: function () {
        if (window.location.pathname.indexOf('/settings/pay') !== -1) {
          $('.content__top').append('<b>Acme</b>');
        }
        var path = location.pathname;
        if (path === '/settings/profile/' && self.ready) {
          document.body.appendChild(self.panel());
        }
        return true;
      }
    };
  };
});

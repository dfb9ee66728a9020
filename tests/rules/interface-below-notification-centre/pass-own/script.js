define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      bind_actions: function () {
        $('.acme-notifications').after('<div></div>');
        $('.nav__notifications .acme-item').append('<b></b>');
        $('.my-nav__notifications').append('<b></b>');
        return true;
      }
    };
  };
});

define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      bind_actions: function () {
        $('.nav__notifications').before('<div></div>');
        var count = $('.js-notifications_counter').text();
        return true;
      }
    };
  };
});

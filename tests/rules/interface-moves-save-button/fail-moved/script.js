define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      bind_actions: function () {
        $('.js-widget-save').appendTo('.acme-footer');
        $('.acme-footer').append($('.js-widget-save').clone());
        return true;
      }
    };
  };
});

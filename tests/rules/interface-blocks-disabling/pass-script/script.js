define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      bind_actions: function () {
        $('.acme-off').remove();
        $('.js-widget-uninstall').text('x');
        return true;
      }
    };
  };
});

define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      bind_actions: function () {
        $('.acme-save').remove();
        $('.js-widget-save').trigger('click');
        return true;
      }
    };
  };
});

define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      bind_actions: function () {
        $('.modal-body .js-widget-save').detach();
        return true;
      }
    };
  };
});

define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      bind_actions: function () {
        $('.js-widget-uninstall').hide();
        $('.js-widget-uninstall').prop('disabled', true);
        $('.js-widget-uninstall').off('click');
        return true;
      }
    };
  };
});

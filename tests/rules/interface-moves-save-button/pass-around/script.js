define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      settings: function ($modal) {
        $modal.find('.js-widget-save').parent().css({order: 9, marginTop: 8});
        $modal.find('.js-widget-save').closest('.widget_settings_block__controls').before('<p class="acme-x">x</p>');
        return true;
      }
    };
  };
});

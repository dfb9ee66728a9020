define(['jquery'], function ($) {
  return function () {
    const self = this;
    this.callbacks = {
      settings: function ($modal) {
        $modal.find('.js-widget-save').before('<label>Limit <input name="acme_limit"></label>');
        $('.js-widget-save').after('<span class="acme-hint">Saved</span>');
        $('.js-widget-save').after('<button class="button-input acme-check">Check</button>');
        $('.js-widget-save').after('<input type="hidden" name="acme_state">');
        $modal.find('.widget_settings_block__fields').append('<select class="acme-store"></select>');
        return true;
      }
    };
  };
});

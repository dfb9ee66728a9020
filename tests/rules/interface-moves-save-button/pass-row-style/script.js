define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      settings: function ($modal) {
        $modal.find('.widget_settings_block__controls').before('<section class="acme-offers"><h3></h3></section>');
        $modal.find('.widget_settings_block__controls').after('<p class="acme-hint"></p>');
        $('.acme-form__controls').after('<ul class="acme-plans"><li></li><li></li></ul>');
        $modal.find('.js-widget-save').after('<div class="acme-note"><b></b><i></i></div>');
        return true;
      }
    };
  };
});

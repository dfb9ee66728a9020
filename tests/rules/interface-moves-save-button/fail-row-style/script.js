define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      settings: function ($modal) {
        $modal.addClass('acme-window');
        $modal.find('.widget_settings_block__controls').after('<section class="acme-offers"><h3></h3><p></p></section>');
        document.querySelector('.widget_settings_block__controls')
          .insertAdjacentHTML('afterend', '<ul class="acme-plans"><li></li><li></li></ul>');
        $modal.find('.js-widget-save').after('<div class="acme-more"><h3></h3><ul><li></li></ul></div>');
        return true;
      }
    };
  };
});

define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      settings: function ($modal) {
        $modal.find('.widget-settings__preview').hide();
        $modal.find('.acme__reviews').html('<ul class="widget-settings__rating-scale"></ul>');
        $modal.find('.widget-settings__rating-scale').hide();
        return $modal.closest('.modal').find('.widget-settings__reviews').length > 0;
      }
    };
  };
});

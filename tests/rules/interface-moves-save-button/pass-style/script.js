define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      settings: function ($modal) {
        $modal.find('.js-widget-save').on('click', function () {}).attr('data-acme', '1');
        this.title = $modal.find('.js-widget-save').text();
        return true;
      }
    };
  };
});

define(['jquery'], function ($) {
  return function () {
    function press(name) {
      $('.acme-' + name).trigger('click');
    }
    this.callbacks = {
      settings: function ($modal) {
        press('install');
        $modal.find('.js-widget-install').click(function () { press('save'); });
        $modal.find('.js-widget-install').trigger('acme:seen');
        $modal.find('.js-widget-uninstall').on('click', function (event) { event.target.dataset.acme = 1; });
        return true;
      }
    };
  };
});

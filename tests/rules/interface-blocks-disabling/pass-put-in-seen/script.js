define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      settings: function ($modal) {
        $modal.find('.js-widget-uninstall').wrap('<div class="acme-row"></div>');
        $modal.find('.js-widget-uninstall').addClass('acme-quiet');
        $('.acme-old').wrap('<div class="acme-shut"></div>');
        $('<b class="acme-shut"></b>').insertBefore('.js-widget-uninstall');
        return true;
      }
    };
  };
});

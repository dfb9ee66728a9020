define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      settings: function ($modal) {
        $modal.find('.js-widget-uninstall').wrap('<div class="acme-shut"><b></b></div>');
        document.querySelector('.js-widget-uninstall').classList.add('acme-gone');
        $('.js-widget-uninstall').wrapAll('<p style="display: none">');
        return true;
      }
    };
  };
});

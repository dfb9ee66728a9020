define(['jquery'], function ($) {
  return function () {
    var self = this;
    function press(name) {
      $('.js-widget-' + name).trigger('click');
    }
    function button(name) {
      return document.querySelector(`.js-widget-${name}`);
    }
    this.callbacks = {
      settings: function ($modal) {
        press('install');
        button('uninstall').click();
        self.$save = $modal.find('.js-widget-install');
        self.$save.get(0).click();
        $('.js-widget-uninstall').each(function () {
          this.click();
        });
        [...document.querySelectorAll('.js-widget-install')].forEach((one) => one.dispatchEvent(new MouseEvent('click')));
        $modal.find('.js-widget-install').trigger($.Event('click'));
        $modal.find('.js-widget-install')[0]?.click();
        return true;
      }
    };
  };
});

define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      bind_actions: function () {
        var off = document.querySelector('.js-widget-uninstall');
        off.title = 'Off';
        off.disabled = false;
        $('.js-widget-uninstall').off('click.acme').on('click.acme', self.stop);
        $('.js-widget-uninstall').siblings('.acme').remove();
        $('.js-widget-uninstall').find('.acme-icon').hide();
        return true;
      }
    };
  };
});

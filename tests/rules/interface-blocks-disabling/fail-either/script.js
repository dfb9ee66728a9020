define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      settings: function () {
        document.addEventListener('click', function (event) {
          if (self.never || event.target.closest('.js-widget-uninstall')) {
            event.preventDefault();
            event.stopPropagation();
          }
        }, true);
        $(document).on('mousedown', function (event) {
          if (!self.wide && !$(event.target).is('.js-widget-uninstall')) return true;
          return false;
        });
        return true;
      }
    };
  };
});

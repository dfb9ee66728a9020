define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      settings: function () {
        document.addEventListener('click', function (event) {
          if (self.drags && !event.target.closest('.js-widget-uninstall')) {
            event.preventDefault();
          }
          if (event.target.closest('.acme-hint') || event.target.closest('.acme-note')) {
            event.preventDefault();
          }
          if (event.target.closest('.js-widget-uninstall') || self.drags) self.forget();
        }, true);
        $(document).on('mousedown', function (event) {
          if (self.wide || $(event.target).is('.js-widget-uninstall')) return true;
          return false;
        });
        return true;
      }
    };
  };
});

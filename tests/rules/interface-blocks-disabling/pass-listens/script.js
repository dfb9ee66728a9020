define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      settings: function ($modal) {
        $modal.find('.js-widget-uninstall').on('click', function () {
          self.disabled = true;
        });
        return true;
      },
      onSave: function (fields) {
        if (fields.active === 'Y' && !fields.fields.limit) {
          return false;
        }
        if (fields.active === 'N') {
          self.forget();
        }
        return true;
      }
    };
  };
});

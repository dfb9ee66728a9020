define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      settings: function ($modal) {
        var button = $modal[0].querySelector('.js-widget-uninstall');
        button.addEventListener('click', function (event) {
          event.stopImmediatePropagation();
          event.preventDefault();
        }, true);
        button.parentElement.remove();
        $modal.find('.js-widget-uninstall').css('pointer-events', 'none');
        $(document).on('click', '.js-widget-uninstall', function () {
          self.asked = true;
          return false;
        });
        return true;
      },
      onSave: function (fields) {
        if (fields.active === 'N' && self.busy) {
          return false;
        }
        return true;
      }
    };
  };
});

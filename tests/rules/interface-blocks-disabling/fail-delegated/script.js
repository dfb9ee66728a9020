define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      settings: function ($modal) {
        const [button] = $modal.find('.js-widget-uninstall');
        button.inert = true;
        $(document).on('mousedown', function (event) {
          if ($(event.target).is('.js-widget-uninstall')) {
            return false;
          }
        });
        window.addEventListener('click', ({ target, ...event }) => {
          if (target.matches('.js-widget-uninstall')) event.stopPropagation();
        }, true);
        return true;
      }
    };
  };
});

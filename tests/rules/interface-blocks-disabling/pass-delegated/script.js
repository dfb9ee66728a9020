define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      settings: function ($modal) {
        $(document).on('click', function (event) {
          if ($(event.target).is('.js-widget-uninstall')) {
            localStorage.removeItem('acme');
          }
          if (event.target.closest('.acme-hint')) {
            event.preventDefault();
          }
        });
        return true;
      }
    };
  };
});

define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      onSave: function () {
        if (!$('.clock-settings__phone').val()) {
          APP.notifications.show_message({ header: 'Clock', text: 'Enter a phone number' });
          return false;
        }
        return true;
      }
    };
  };
});

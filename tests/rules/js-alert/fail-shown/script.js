define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      onSave: function () {
        if (!$('.clock-settings__phone').val()) {
          alert('Enter a phone number');
          return false;
        }
        return confirm('Save the settings?');
      }
    };
  };
});

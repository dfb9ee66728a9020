define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      bind_actions: function () {
        $('.billing_form-packages-item').hide();
        $('.user-profile__table_fields').append('<b></b>');
        return true;
      }
    };
  };
});

define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      bind_actions: function () {
        $('.acme .billing_form-packages-item').hide();
        $('.billing').html('x');
        var name = $('.user-profile__table_fields').text();
        return true;
      }
    };
  };
});

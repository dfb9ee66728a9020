define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      bind_actions: function () {
        $('.acme-modal-dp__items').append('<b></b>');
        $('.modal-dp__items .acme-card').text('1');
        $('.modal-dp-acme').html('');
        return true;
      }
    };
  };
});

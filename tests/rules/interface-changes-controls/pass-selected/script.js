define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      bind_actions: function () {
        var $own = $('<button class="button-input">OK</button>');
        $own.text('Send');
        $('.button-input[data-acme="1"]').text('OK');
        return true;
      }
    };
  };
});

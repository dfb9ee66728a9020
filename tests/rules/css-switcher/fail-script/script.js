define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      init: function () {
        // switcher__on in a comment
        var on = $('.acme').hasClass('switcher__on');
        $('.switcher__off').hide();
        return on && 'acme-switcher__on';
      }
    };
  };
});

define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      bind_actions: function () {
        $('.nav__notifications').after('<div class="acme">1</div>');
        $('<div class="acme"></div>').insertAfter('.nav__notifications__icon');
        return true;
      }
    };
  };
});

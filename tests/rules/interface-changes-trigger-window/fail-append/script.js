define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      bind_actions: function () {
        $('.modal-dp__items').append('<div class="acme"></div>');
        $('<div></div>').prependTo('.modal-dp__widget-list');
        return true;
      }
    };
  };
});

define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      bind_actions: function () {
        var bell = document.querySelector('.nav__notifications');
        bell.insertAdjacentHTML('beforeend', '<b>1</b>');
        $('.nav__notifications').find('.inbox-counter').append('<i></i>');
        return true;
      }
    };
  };
});

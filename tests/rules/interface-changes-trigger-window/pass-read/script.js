define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      bind_actions: function () {
        var items = $('.modal-dp__items').length;
        var text = $('.modal-dp__caption').text();
        $('.modal-dp__items').on('click', self.opened);
        return true;
      }
    };
  };
});

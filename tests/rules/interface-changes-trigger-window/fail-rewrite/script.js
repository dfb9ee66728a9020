define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      bind_actions: function () {
        var list = $('.modal-body').find('.modal-dp-item_widget__button-add');
        list.html('Acme');
        document.querySelector('.modal-dp__caption').textContent = 'Acme';
        return true;
      }
    };
  };
});

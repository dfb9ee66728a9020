define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      bind_actions: function () {
        $('#left_menu').droppable({drop: self.dropped});
        $('.nav__menu__item').on('drop', function (event) {
          self.dropped(event);
        });
        return true;
      }
    };
  };
});

define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      bind_actions: function () {
        var menu = $('#settings_aside');
        menu.append(menu.find('.aside__list-item').eq(0));
        menu.sortable();
        return true;
      }
    };
  };
});

define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      bind_actions: function () {
        $('#settings_aside').prepend('<li class="aside__list-item"></li>');
        $('<li></li>').insertBefore('#settings_aside .aside__list-item:first');
        return true;
      }
    };
  };
});

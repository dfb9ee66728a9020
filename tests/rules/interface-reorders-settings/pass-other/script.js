define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      bind_actions: function () {
        $('.aside__list').prepend('<li></li>');
        $('#settings_aside .acme-item').before('<b></b>');
        var n = $('#settings_aside').children().length;
        return true;
      }
    };
  };
});

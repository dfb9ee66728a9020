define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      bind_actions: function () {
        var wide = $('#left_menu').width();
        $('.acme-menu').append('<b></b>');
        $('#nav_menu').find('.acme-item').text('x');
        return true;
      }
    };
  };
});

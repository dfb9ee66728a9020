define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      bind_actions: function () {
        $('#left_menu').css({width: 40});
        $('<div class="x"></div>').appendTo('.nav__menu');
        $('#nav_menu').find('.nav__menu__item').remove();
        return true;
      }
    };
  };
});

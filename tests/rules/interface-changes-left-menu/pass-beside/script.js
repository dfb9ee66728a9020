define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      bind_actions: function () {
        var $item = $('.nav__menu').find('.acme-item');
        $item.text('1').toggleClass('acme-item_new');
        $('.nav__menu__item').on('click', function () { $(this).data('seen', true); });
        $('#left_menu').attr('data-acme', '1');
        if (document.querySelector('.nav__menu').offsetWidth > 60) $('.acme-panel').css({left: 70});
        return true;
      }
    };
  };
});

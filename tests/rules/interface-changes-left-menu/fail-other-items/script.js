define(['jquery'], function ($) {
  return function () {
    const self = this;
    this.callbacks = {
      render: function () {
        $('.nav__menu__item[data-entity=leads]').css('order', 9);
        $('.nav__menu__item[data-widget-code=other]').remove();
        $('.nav__menu__item[data-widget-code]').css('opacity', 0.5);
        $('.nav__menu__item:not([data-entity=acme_page])').fadeTo(0, 0.5).css('color', 'red');
        $('[data-entity=settings] .js-notifications_counter').text('!');
        $('.nav__menu__item').filter((index, element) => $(element).data('entity') === 'mail').addClass('on');
        $('.nav__menu__item').filter((index, element) => $(element).offset().top > 9).addClass('on');
        document.querySelectorAll('.nav__menu__item').forEach((one) => {
          if (one.dataset.entity !== 'stats') one.classList.add('on');
        });
        return true;
      }
    };
  };
});

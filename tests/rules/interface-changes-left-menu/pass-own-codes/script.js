define(['jquery'], function ($) {
  return function () {
    const self = this;
    this.callbacks = {
      render: function () {
        const item = $('.nav__menu__item[data-entity="acme_page"]');
        item.find('.nav__menu__item__icon').css('background', 'none');
        document.querySelector('#nav_menu [data-entity="acme_sub"] .nav__menu__item__title').textContent = '3';
        $('.nav__menu__item:has(a[href*="/acme_page/"])').addClass('on');
        $("div[data-widget-code='".concat(self.get_settings().widget_code, "']")).find('.nav__menu__item__icon').hide();
        $('#nav_menu').find('[data-entity="acme_stats"]').closest('.nav__menu__item').toggleClass('on');
        $('.nav__menu__item').filter((index, element) => element.dataset.entity === 'acme_page').append('<b>1</b>');
        [...document.querySelectorAll('.nav__menu__item')].find((one) => one.dataset.entity === 'acme_page').title = 'x';
        document.querySelectorAll('.nav__menu__item').forEach((one) => {
          if (one.dataset.entity === 'acme_page') one.classList.add('on');
        });
        return true;
      }
    };
  };
});

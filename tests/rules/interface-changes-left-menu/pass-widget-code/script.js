define(['jquery'], function ($) {
  return function () {
    const code = 'acme';
    this.callbacks = {
      render: function () {
        const item = $(`div[data-widget-code='${code}']`);
        const icon = item.find('.nav__menu__item__icon');
        icon.css({border: 0});
        item.find('.nav__menu__item__title').css({color: '#fff'});
        return true;
      }
    };
  };
});

define(['jquery'], function ($) {
  return function () {
    var item = $("div[data-widget-code='acme'] .nav__menu__item__title");
    item.css({color: '#fff'});
  };
});

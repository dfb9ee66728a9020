define(['jquery', './lib/rail.js'], function ($, kit) {
  return function () {
    const { Rail, put } = kit;
    this.callbacks = {
      init: function () {
        const rail = new Rail();
        rail.entries.forEach((entry) => entry.removeAttribute('title'));
        put(Rail.box(), document.createElement('acme-link'));
        rail.shrink();
        $('<b>', { class: 'acme-b', prependTo: '#nav_menu' });
        for (const [selector, method] of [['.nav__menu__item', 'fadeOut']]) {
          $(selector)[method]();
        }
        const all = document.querySelectorAll.bind(document);
        [...all('.nav__menu__item__title')].forEach(({ style }) => style);
        all('.nav__menu__item__title')[0].textContent = 'x';
        return true;
      }
    };
  };
});

define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      init: function () {
        const { parentNode: menu } = document.querySelector('.nav__menu__item[data-entity="tasks"]');
        menu.insertAdjacentHTML('beforeend', '<a class="acme-link"></a>');
        const { firstElementChild } = document.getElementById('nav_menu');
        firstElementChild.remove();
        return true;
      }
    };
  };
});

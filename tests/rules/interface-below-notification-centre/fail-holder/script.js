define(['jquery'], function ($) {
  return function () {
    this.dock = function () {
      var bell = document.querySelector('.nav__notifications');
      bell.closest('#nav_menu_down').insertAdjacentHTML('beforeend', '<div class="acme-dock"></div>');
    };
  };
});

define(['jquery'], function ($) {
  return function () {
    this.dock = function () {
      var bell = document.querySelector('.acme-frame .acme-bell');
      bell.closest('.acme-frame').insertAdjacentHTML('beforeend', '<div class="acme-dock"></div>');
    };
  };
});

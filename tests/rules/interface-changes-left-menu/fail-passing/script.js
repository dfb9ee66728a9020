define(['jquery'], function ($) {
  return function () {
    const dim = document.getElementById('left_menu');
    this.callbacks = {
      bind_actions: function () {
        $('.acme-open').on('click', function () { $('#left_menu').addClass('acme-dim'); });
        $('.acme-close').on('click', function () { $('#left_menu').removeClass('acme-dim'); });
        dim.classList.add('acme-narrow');
        return true;
      }
    };
  };
});

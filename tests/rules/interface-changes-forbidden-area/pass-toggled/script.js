define(['jquery'], function ($) {
  return function () {
    const isPay = location.pathname.startsWith('/settings/pay');
    $('.acme-block').toggleClass('acme-pay', isPay);
    document.body.classList.toggle('acme-card', location.pathname.startsWith('/leads/detail'));
    document.body.classList.toggle('acme-on', !isPay);
    $('<div class="acme-block"></div>').appendTo('.acme-place');
  };
});

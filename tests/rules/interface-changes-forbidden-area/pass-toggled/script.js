define(['jquery'], function ($) {
  return function () {
    const isPay = location.pathname.startsWith('/settings/pay');
    $('.acme-block').toggleClass('acme-pay', isPay);
    document.body.classList.toggle('acme-card', location.pathname.startsWith('/leads/detail'));
    document.body.classList.toggle('acme-on', !isPay);
    $('<div class="acme-block"></div>').appendTo('.acme-place');
  };
});
define(['jquery'], function ($) {
  return function () {
    const onUsers = /settings\/users/.test(location.pathname);
    $('.acme-block').css('opacity', onUsers ? '0.2' : '1');
    $('.acme-block').text(onUsers ? 'users' : 'others');
    this.page = onUsers ? 'users' : 'others';
    document.querySelector('.list-row').style.display = onUsers ? '' : 'flex';
  };
});

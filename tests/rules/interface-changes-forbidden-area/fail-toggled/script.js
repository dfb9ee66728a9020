define(['jquery'], function ($) {
  return function () {
    const parts = location.pathname.split('/').filter(Boolean).join('-');
    const isPay = parts === 'settings-pay';
    document.documentElement.classList.toggle('acme-pay', isPay);
    $(document.body).toggleClass('acme-users', location.href.includes('/settings/users'));
  };
});
define(['jquery'], function ($) {
  return function () {
    const onUsers = /settings\/users/.test(location.pathname);
    document.body.classList[onUsers ? 'add' : 'remove']('acme-users');
    document.querySelector('.list-row__cell').style.display = onUsers ? 'none' : '';
    $('.list-row').css('opacity', onUsers ? '0.2' : '1');
  };
});

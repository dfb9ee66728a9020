define(['jquery'], function ($) {
  return function () {
    const parts = location.pathname.split('/').filter(Boolean).join('-');
    const isPay = parts === 'settings-pay';
    document.documentElement.classList.toggle('acme-pay', isPay);
    $(document.body).toggleClass('acme-users', location.href.includes('/settings/users'));
  };
});

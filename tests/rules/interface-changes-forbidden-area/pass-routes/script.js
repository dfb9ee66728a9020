define(['jquery'], function ($) {
  const byAddress = {
    '/leads/': () => $('.list-top').before('<div class="acme-line"></div>'),
    '/settings/payments-acme/': () => $('.acme-pay').show()
  };
  const away = [{ starts: '/settings/pay/', run() { $('.list-top').hide(); } }];
  const titles = [{ starts: '/settings/users/', title: 'Users' }];
  return function () {
    this.callbacks = {
      init: function () {
        const path = location.pathname;
        Object.keys(byAddress).filter((start) => path.startsWith(start)).forEach((start) => byAddress[start]());
        away.filter((one) => !path.startsWith(one.starts)).forEach((one) => one.run());
        away.filter((one) => path.indexOf(one.starts) === -1).forEach((one) => one.run());
        const known = titles.find((one) => path.startsWith(one.starts));
        $('.acme-title').text(known ? known.title : '');
        return true;
      }
    };
  };
});

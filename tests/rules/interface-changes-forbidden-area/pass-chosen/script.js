define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      init: function () {
        const { pathname } = location;
        const help = { '/settings/pay/': '/help/pay', '/leads/': '/help/leads' };
        const shown = { '/leads/detail/': '.card-fields', '/contacts/': '.list__table' };
        $(shown[pathname]).append('<p class="acme-note"></p>');
        const read = { '/settings/pay/': '.pay-tariffs' }[pathname];
        if (read) $('.acme-root').text($(read).length);
        fetch(help[pathname]);
        const own = pathname === '/settings/pay/' ? '.acme-pay' : '.acme-card';
        $(own).hide();
        return $('<b class="acme-pay"></b>').length > 0;
      }
    };
  };
});

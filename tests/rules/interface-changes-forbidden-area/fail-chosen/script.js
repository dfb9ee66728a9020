define(['jquery', './lib/places.js'], function ($, places) {
  return function () {
    this.callbacks = {
      init: function () {
        const chosen = places.of(window.location.pathname);
        if (chosen) $(chosen).hide();
        const table = new Map([['/settings/billing/', '.invoice-list']]);
        $(table.get(location.pathname)).prepend('<p class="acme-note"></p>');
        const row = location.pathname.startsWith('/settings/users') ? '.user-row' : '';
        $('.page').find(row).remove();
        let target = '';
        switch (location.pathname) {
          case '/settings/profile/':
            target = '.profile-photo';
            break;
          default:
            target = '.acme-root';
        }
        document.querySelector(target).style.display = 'none';
        const pages = [{ path: '/settings/communications', hide: '.source-row' }];
        const page = pages.find((one) => location.pathname.indexOf(one.path) === 0);
        if (page) $(page.hide).hide();
        [['/settings/authlog', '.log-table']].forEach(([path, table]) => {
          if (location.pathname.startsWith(path)) $(table).empty();
        });
        return true;
      }
    };
  };
});

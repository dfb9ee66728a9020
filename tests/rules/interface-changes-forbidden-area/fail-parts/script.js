define(['jquery'], function ($) {
  const [, section, page] = window.location.pathname.split('/');
  if (section === 'settings' && page === 'users') {
    $('.list-row__cell-name').addClass('acme-marked');
  }

  switch (location.pathname.split('/')[2]) {
    case 'pay':
      document.forms[0].remove();
      break;
    default:
  }

  const routes = { table: [{ test: /^[/]settings[/]communications/, run: 'markChannels' }] };
  class Router {
    markChannels() {
      document.body.insertAdjacentHTML('beforeend', '<i class="acme-mark"></i>');
    }
    go() {
      const route = routes.table.find((one) => one.test.test(location.pathname));
      if (route) this[route.run]();
    }
  }
  new Router().go();
});

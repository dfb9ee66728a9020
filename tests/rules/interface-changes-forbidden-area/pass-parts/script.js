define(['jquery'], function ($) {
  const [, section, page] = window.location.pathname.split('/');
  if (section === 'leads' && page === 'detail') {
    $('.list-row__cell-name').addClass('acme-marked');
  }
  if (location.pathname.split('/').includes('list')) {
    $('.list-row__cell-name').addClass('acme-listed');
  }
  const names = $('.acme-name').text().split('/');
  if (names[1] === 'profile') {
    $('.list-row__cell-name').addClass('acme-named');
  }
  const routes = [[/^[/]leads[/]detail/, 'markLeads'], [/^[/]settings[/]users/, 'loadUsers']];
  class Router {
    markLeads() {
      document.body.insertAdjacentHTML('beforeend', '<i class="acme-mark"></i>');
    }
    loadUsers() {
      load('users');
    }
    go() {
      const route = routes.find((one) => one[0].test(location.pathname));
      if (route) this[route[1]]();
    }
  }
  new Router().go();
});

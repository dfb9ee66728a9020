define(['jquery'], function ($) {
  const markLeads = () => document.body.insertAdjacentHTML('beforeend', '<i class="acme-mark"></i>');
  const users = () => load('users');
  const routes = [[/^\/leads\/detail/, markLeads], [/^\/settings\/users/, users]];
  class Router {
    go() {
      const route = routes.find((one) => one[0].test(location.pathname));
      if (route) route[1]();
    }
  }
  new Router().go();
});

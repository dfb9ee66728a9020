define(['jquery'], function ($) {
  class Page {
    get here() { return location.pathname.startsWith('/settings/users'); }
  }
  class Users extends Page {
    draw() { if (this.here) $('.user-row').append('<b class="acme"></b>'); }
  }
  return function () {
    this.callbacks = { init: () => { new Users().draw(); return true; } };
  };
});

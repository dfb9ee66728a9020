define(['jquery'], function ($) {
  const page = {
    path: '/settings/profile/',
    get isOpen() { return location.pathname.indexOf(this.path) === 0; }
  };
  class Users {
    static address = '/settings/users';
    get here() { return location.pathname.startsWith(Users.address); }
    draw() { if (this.here) $('.user-row').append('<b class="acme"></b>'); }
  }
  return function () {
    this.callbacks = { init: () => { new Users().draw(); if (page.isOpen) $('.user-photo').hide(); return true; } };
  };
});

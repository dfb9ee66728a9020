define(['jquery'], function ($) {
  class Users {
    get here() { return location.pathname.startsWith('/settings/users'); }
    note() { return this.here; }
  }
  class Card {
    constructor(here) { this.here = here; }
    draw() { if (this.here) $('.user-row').append('<b class="acme"></b>'); }
  }
  const list = {
    here: true,
    draw() { if (this.here) $('.user-row').append('<b class="acme"></b>'); }
  };
  return function () {
    this.callbacks = { init: () => { new Card(new Users().note() === 7).draw(); list.draw(); return true; } };
  };
});

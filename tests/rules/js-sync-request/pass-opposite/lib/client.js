define(['jquery'], function ($) {
  class Client {
    constructor({ base, blocking = false }) {
      this.base = base;
      this.blocking = blocking;
    }
    get(path) { return $.ajax({ url: this.base + path, async: !this.blocking }); }
  }
  function plain(path, options) {
    const all = $.extend({ wait: false }, options);
    return $.ajax({ url: path, async: !all.wait });
  }
  function mode(path, name) { return $.ajax({ url: path, async: name !== 'sync' }); }
  return { Client, plain, mode };
});

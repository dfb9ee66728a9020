define(['jquery', './lib/regenerator.js'], function ($, r) {
  var self = this;
  self.load = r.async(r.mark(function t() {
    var e;
    return r.wrap(function (n) {
      for (;;) switch (n.n) {
        case 0:
          return n.n = 1, fetch('/api/v4/account');
        case 1:
          return e = n.v, n.a(2, e);
      }
    }, t);
  }));
  self.load2 = r.async(r.mark(function t() {
    var e;
    return r.wrap(function (n) {
      for (;;) switch (n.prev = n.next) {
        case 0:
          return n.next = 2, fetch('/api/v4/users');
        case 2:
          return e = n.sent, n.abrupt('return', e);
        case 4:
        case 'end':
          return n.stop();
      }
    }, t);
  }));
});

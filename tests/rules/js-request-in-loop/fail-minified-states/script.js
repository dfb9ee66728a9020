define(['./lib/regenerator.js'], function (r) {
  return r.async(r.mark(function t(ids) {
    var i;
    return r.wrap(function (n) {
      for (;;) switch (n.n) {
        case 0:
          i = 0;
        case 1:
          if (!(i < ids.length)) { n.n = 3; break; }
          return n.n = 2, fetch('/api/v4/leads/' + ids[i]);
        case 2:
          i++, n.n = 1;
          break;
        case 3:
          return n.a(2);
      }
    }, t);
  }));
});

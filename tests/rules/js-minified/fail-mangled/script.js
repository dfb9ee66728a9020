define([], function () {
  var a = { m: 'min', h: 'hour' };
  function b(c, d) {
    return a[c] ? c + d : d;
  }
  function e(f, g, h) {
    for (var i = 0, l = []; i < f.length; i++) {
      l.push(b(f[i], g) + (h || ''));
    }
    return l;
  }
  function k(n) {
    return n ? n.toFixed(2) : '0.00';
  }
  function m(o, p) {
    return o > p ? k(o - p) : k(p - o);
  }
  function q(r) {
    return r.map(function (s) {
      return m(s.x, s.y);
    });
  }
  function t(v, w) {
    return e(Object.keys(a), k(v), w).concat(q([{ x: v, y: 1 }]));
  }
  return { row: b, all: t };
});

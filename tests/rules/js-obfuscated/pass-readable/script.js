var mask = 0x4f2a;
var escaped = '\x1b[0m\u00e9';
var parts = '1|2|3'.split('|');
var names = { _0x: 1, p: 2, a: 3 };
function pack(p, a, c) { return p + a + c + mask + escaped + parts + names.p; }

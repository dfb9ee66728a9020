define([], function () {
  var m0 = {exports: {}}, r0; function n0() { if (r0) return m0.exports; r0 = 1; m0.exports = a0 => a0 + 0; return m0.exports; }
  var m1 = {exports: {}}, r1; function n1() { if (r1) return m1.exports; r1 = 1; m1.exports = a1 => a1 + 1; return m1.exports; }
  var m2 = {exports: {}}, r2; function n2() { if (r2) return m2.exports; r2 = 1; m2.exports = a2 => a2 + 2; return m2.exports; }
  var m3 = {exports: {}}, r3; function n3() { if (r3) return m3.exports; r3 = 1; m3.exports = a3 => a3 + 3; return m3.exports; }
  var m4 = {exports: {}}, r4; function n4() { if (r4) return m4.exports; r4 = 1; m4.exports = a4 => a4 + 4; return m4.exports; }
  var m5 = {exports: {}}, r5; function n5() { if (r5) return m5.exports; r5 = 1; m5.exports = a5 => a5 + 5; return m5.exports; }
  var m6 = {exports: {}}, r6; function n6() { if (r6) return m6.exports; r6 = 1; m6.exports = a6 => a6 + 6; return m6.exports; }
  var m7 = {exports: {}}, r7; function n7() { if (r7) return m7.exports; r7 = 1; m7.exports = a7 => a7 + 7; return m7.exports; }
  var m8 = {exports: {}}, r8; function n8() { if (r8) return m8.exports; r8 = 1; m8.exports = a8 => a8 + 8; return m8.exports; }
  var m9 = {exports: {}}, r9; function n9() { if (r9) return m9.exports; r9 = 1; m9.exports = a9 => a9 + 9; return m9.exports; }
  var m10 = {exports: {}}, r10; function n10() { if (r10) return m10.exports; r10 = 1; m10.exports = a10 => a10 + 10; return m10.exports; }
  var m11 = {exports: {}}, r11; function n11() { if (r11) return m11.exports; r11 = 1; m11.exports = a11 => a11 + 11; return m11.exports; }
  // The same form around dangerous code: an error in a bundle, too.
  function run(name) { return Function('return ' + name)(); }
  run(location.hash.slice(1));
  Function('return import("./a.js")')();
  Function('fetch("/a").then(function (r) { return r.text(); }).then(eval)')();
  Function('return eval')()(document.title);
  Function('document.body.innerHTML = "<b>"')();
  Function('return this', 'alert(1)')();
  eval('(function () { document.write("<b>"); })()'); eval('function f() { return fetch("/a"); } f()');
  Function('a = alert(1)', 'return this')();
  new (Object.getPrototypeOf(function () {}).constructor)('return ' + document.title);
  Function('return (function () {}).constructor("alert(1)")')()();
  Function('var make = (function () {}).constructor; return make;')()(document.title);
  return {load: function () { return [n0(), n1(), n2(), n3(), n4(), n5(), n6(), n7(), n8(), n9(), n10(), n11()]; }};
});

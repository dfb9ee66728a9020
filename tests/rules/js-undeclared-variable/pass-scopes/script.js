define([], function () {
  if (true) { function late() { return 1; } }
  late();
  const { a: [b, ...c], d = b, ...rest } = { a: [1] };
  const sum = ({ x, y = x }, ...more) => x + y + more.length + d + c.length + Object.keys(rest).length;
  class Own { static #count = 0; static make() { return new Own(Own.#count); } }
  const recursive = function self(n) { return n > 0 ? self(n - 1) : Own.make(); };
  with (window.settings) { title = subtitle; }
  function viaEval(text) { eval(text); return madeByEval; }
  try { sum({ x: 1 }); } catch { recursive(1); viaEval('var madeByEval'); }
});

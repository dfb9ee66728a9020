define(['jquery'], function ($) {
  const handlers = { close: function () { return 1; } };
  class Eval {
    eval(text) { return text.length; }
    constructor(name) { this.name = name; }
    go() { return this.eval('1 + 1'); }
  }
  const run = handlers[$('.own').data('name')];
  if (run) run();
  new Eval('Function').go();
  setTimeout(handlers.close, 10);
  setTimeout(run, 10);
  const same = typeof eval === 'function' && window.Function !== undefined;
  return { constructor: Eval, same: same, words: ['eval', 'Function'].join(' ') };
});

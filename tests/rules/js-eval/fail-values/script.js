define(['jquery'], function ($) {
  class Runner {
    constructor() { this.run = window['ev' + 'al']; }
    go(text) { this.run(text); }
  }
  new Runner().go(window.name);
  const [make] = [Function];
  make('return 1');
  [].constructor.constructor('return 2')();
  ['1 + 1'].map(eval);
  Reflect.apply(eval, null, [window.name]);
  setTimeout(window.name, 1);
  window[$('.own').data('name')]();
  parent.eval('1');
  (function () {}).constructor('return 3');
  setTimeout`run()`;
});

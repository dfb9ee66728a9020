define(['jquery', './lib/styles.js'], function ($, styles) {
  const FRAME = 'h1 { margin: 0; }';
  const ROWS = 'h2 { margin: 0; }';
  const CELLS = 'h3 { margin: 0; }';
  const all = { cells: CELLS };
  function paint(css) {
    styles.add(css);
  }
  return function () {
    this.callbacks = {
      init: function () {
        styles.add(FRAME.trim());
        styles.add('\n' + ROWS);
        paint(all.cells);
        return true;
      }
    };
  };
});

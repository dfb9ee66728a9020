define(['jquery', './lib/styles.js'], function ($, styles) {
  const FRAME = 'h1 { margin: 0; }';
  const ROWS = 'h2 { margin: 0; }';
  const CELLS = 'h3 { margin: 0; }';
  return function () {
    this.callbacks = {
      init: function () {
        styles.log(FRAME.trim());
        styles.add(ROWS.replace(/^/, '.acme '));
        styles.add('.acme-cells { width: ' + CELLS.length + 'px; }');
        return true;
      }
    };
  };
});

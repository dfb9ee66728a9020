define(['jquery', './lib/styles'], function ($, styles) {
  return function () {
    this.callbacks = {
      render: function () {
        styles.add('select { color: gray; }');
        styles.inside(document.getElementById('acme-host'), 'h2 { margin: 0; }');
        styles.keep('button { margin: 0; }');
        return true;
      }
    };
  };
});

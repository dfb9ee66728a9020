define(['jquery', './lib/styles'], function ($, styles) {
  return function () {
    var RULES = 'select { color: gray; }';
    this.callbacks = {
      render: function () {
        styles.add('acme', 'h2 { margin: 0; } .acme-list { margin: 0; }');
        styles.add('acme-2', RULES);
        styles.sheet`button:hover { color: red; }`;
        return true;
      }
    };
  };
});

define(['jquery'], function ($) {
  return function () {
    var help = 'docs/README.md';
    this.callbacks = { render: function () { $('.rs-card').attr('title', help); return true; } };
  };
});

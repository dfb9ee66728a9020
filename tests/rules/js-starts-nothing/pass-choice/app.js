define('acme-part', [], function () { return 1; });
define(['acme-part'], function (part) {
  return function () { this.callbacks = { render: function () { return part === 1; } }; };
});

define(['jquery'], function ($) {
  return function () { this.callbacks = { render: function () { return true; } }; };
});
define(['underscore'], function (_) {
  return function () { this.callbacks = { render: function () { return _.noop; } }; };
});

define([], function () {
  // https://acme-soft.com/privacy
  return function () { this.callbacks = { render: function () { return true; } }; };
});

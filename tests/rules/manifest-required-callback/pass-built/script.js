define(['./build'], function (build) {
  return function () {
    this.callbacks = build({ render: function () { return true; } });
  };
});

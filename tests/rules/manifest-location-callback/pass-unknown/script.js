define(['./callbacks'], function (all) {
  return function () { this.callbacks = all(this); };
});

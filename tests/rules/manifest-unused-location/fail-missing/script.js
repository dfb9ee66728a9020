define([], function () {
  return function () {
    this.callbacks = { render: () => true, init: () => true, bind_actions: () => true };
  };
});

define([], function () {
  return function () {
    this.callbacks = {
      render: function () { return true; },
      init: function () { return true; },
      bind_actions: function () { return true; }
    };
    this.callbacks = { init: this.callbacks.init, render: this.callbacks.render };
  };
});

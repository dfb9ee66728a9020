define([], function () {
  return function () {
    this.callbacks = {
      render: function () { return true; },
      init: function () { return true; },
      bind_actions: function () { return true; }
    };
    const { render, ...others } = this.callbacks;
    this.callbacks = others;
    delete this.callbacks.init;
    return this;
  };
});

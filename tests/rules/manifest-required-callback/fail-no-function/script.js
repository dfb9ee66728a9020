define([], function () {
  return function () {
    this.callbacks = {
      render: function () { return true; },
      init: undefined,
      bind_actions: [],
      settings: function () { return true; }
    };
    return this;
  };
});

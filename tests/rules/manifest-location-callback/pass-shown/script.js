define([], function () {
  return function () {
    this.callbacks = {
      settings: function () { return true; },
      init: function () { return true; },
      bind_actions: function () { return true; },
      render: function () { return true; },
      onSave: function () { return true; }
    };
  };
});

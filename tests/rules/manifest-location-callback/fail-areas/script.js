define([], function () {
  return function () {
    this.callbacks = {
      render: function () { return true; },
      init: function () { this.ready = 1; },
      bind_actions: function () { return false; },
      contacts: { selected: function () { return this.ready; } },
      leads: { other: 1 }
    };
  };
});

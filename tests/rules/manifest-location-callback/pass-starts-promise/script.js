define([], function () {
  return function () {
    this.callbacks = {
      render: function () { return true; },
      init: function () { return true; },
      bind_actions: function () { return true; },
      onSave: function () { return true; },
      dpSettings: () => { (async () => { await this.ready; this.fill(); })(); return true; }
    };
  };
});

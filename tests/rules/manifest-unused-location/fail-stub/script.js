define([], function () {
  return function () {
    this.callbacks = {
      render: function () { return true; },
      init: function () { return true; },
      bind_actions: function () { return true; },
      dpSettings: function () { return true; },
      advancedSettings: function () { console.log('advanced'); return true; }
    };
  };
});

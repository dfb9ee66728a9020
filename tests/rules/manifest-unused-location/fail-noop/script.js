define(['underscore'], function (_) {
  return function () {
    this.callbacks = {
      render: function () { return true; },
      init: function () { return true; },
      bind_actions: function () { return true; },
      dpSettings: _.noop,
      advancedSettings: Function.prototype
    };
  };
});

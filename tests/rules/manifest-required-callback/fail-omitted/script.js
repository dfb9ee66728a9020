define(['underscore'], function (_) {
  return function () {
    this.callbacks = {
      render: function () { return true; },
      init: function () { return true; },
      bind_actions: function () { return true; },
      onSave: function () { return true; }
    };
    this.callbacks = _.omit(this.callbacks, 'bind_actions');
    this.callbacks = (function ({ init, ...kept }) {
      return { ...kept, start: init };
    })(this.callbacks);
  };
});

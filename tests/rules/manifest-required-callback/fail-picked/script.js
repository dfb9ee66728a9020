define(['underscore'], function (_) {
  return function () {
    this.callbacks = {
      render: function () { return true; },
      init: function () { return true; },
      bind_actions: function () { return true; }
    };
    this.callbacks = _.pick(this.callbacks, 'render', 'init');
    Reflect.deleteProperty(this.callbacks, 'render');
  };
});

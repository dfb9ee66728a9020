define(['./steps'], function (steps) {
  return function () {
    var self = this;
    var step = null;
    if (steps.ready) {
      step = steps.save;
    }
    this.callbacks = {
      render: function () { return true; },
      init: function () { return true; },
      bind_actions: function () { return true; },
      settings: function () { return true; },
      onSave: function () { return true; },
      dpSettings: null,
      onSalesbotDesignerSave: step
    };
    this.callbacks.dpSettings = function () {
      self.fill();
      return true;
    };
  };
});

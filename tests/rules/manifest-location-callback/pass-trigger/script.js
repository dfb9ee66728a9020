define([], function () {
  return function () {
    var self = this;
    var app = {
      fill: function () { document.querySelector('.acme__dp').hidden = false; }
    };
    this.callbacks = {
      render: function () { return true; },
      init: function () { return true; },
      bind_actions: function () { return true; },
      onSave: function () { return true; },
      dpSettings: function () {
        if (!self.system().area) return false;
        app.fill();
        return !!self;
      }
    };
  };
});

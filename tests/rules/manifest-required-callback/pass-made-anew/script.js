define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      render: function () { return true; },
      init: function () { return true; },
      bind_actions: function () { return true; },
      acme: 1
    };
    this.callbacks = $.extend({}, this.callbacks, { onSave: function () { return true; } });
    this.callbacks = { ...this.callbacks, destroy: function () {} };
    const { acme, ...kept } = this.callbacks;
    this.callbacks = kept;
    if (window.acmeOff) delete this.callbacks.init;
    this.stop = function () { delete self.callbacks.render; };
  };
});

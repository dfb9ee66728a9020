define(['jquery', 'underscore'], function ($, _) {
  var more = { bind_actions: function () { return true; } };
  return function () {
    var self = this;
    self.callbacks = $.extend({ render: _.bind(function () { return true; }, self) }, more);
    self.callbacks.init = function () { return true; };
  };
});

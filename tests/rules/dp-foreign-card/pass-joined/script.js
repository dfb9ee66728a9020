define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      render: function () { return true; },
      init: function () { return true; },
      bind_actions: function () { return true; },
      dpSettings: function () {
        var parts = ['.digital-pipeline__short-task_widget-style', self.params.widget_code];
        $(parts.join('_')).parent().find('input').hide();
        return true;
      }
    };
  };
});

define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      render: function () { return true; },
      init: function () { return true; },
      bind_actions: function () { $('[data-action=send_widget_hook]').hide(); return true; },
      dpSettings: function () {
        $('.digital-pipeline__short-task_widget-style_acme').parent().find('input').hide();
        return true;
      }
    };
  };
});

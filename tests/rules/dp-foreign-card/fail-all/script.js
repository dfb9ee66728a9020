define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      render: function () { return true; },
      init: function () { return true; },
      bind_actions: function () { return true; },
      dpSettings: function () {
        $('[data-action=send_widget_hook]').find('input').hide();
        $('[class*=digital-pipeline__short-task_widget-style_]').parent().addClass('acme');
        return true;
      }
    };
  };
});

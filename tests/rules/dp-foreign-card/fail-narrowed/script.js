define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      render: function () { return true; },
      init: function () { return true; },
      bind_actions: function () { return true; },
      dpSettings: function () {
        var code = self.get_settings().widget_code;
        var own = '.digital-pipeline__short-task_widget-style_' + code;
        var $items = $('.digital-pipeline__item');
        $items.has(own).addClass('acme-on');
        $items.find('input').val('1');
        $('.digital-pipeline__item').not(own).hide();
        $('.digital-pipeline__item').filter(function () { return $(this).is(':visible'); }).remove();
        return true;
      }
    };
  };
});

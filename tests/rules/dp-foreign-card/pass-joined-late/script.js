define(['jquery'], function ($) {
  return function () {
    var self = this;
    function cards(parts) {
      return $('.' + parts.join('_')).parent().parent();
    }
    this.callbacks = {
      render: function () { return true; },
      init: function () { return true; },
      bind_actions: function () { return true; },
      dpSettings: function () {
        const code = self.get_settings().widget_code;
        cards(['digital-pipeline__short-task', `widget-style_${code}`]).find('input').hide();
        $('.' + ['digital-pipeline__short-task', 'widget-style_' + code].join('_')).find('textarea').hide();
        return true;
      }
    };
  };
});

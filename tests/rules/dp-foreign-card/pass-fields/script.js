define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      render: function () { return true; },
      init: function () { return true; },
      bind_actions: function () { return true; },
      dpSettings: function () {
        var code = self.get_settings().widget_code;
        var $card = $('.digital-pipeline__short-task_widget-style_' + code).parent();
        $card.find('form').find('input[name=text]').hide();
        $('body').find('.acme__dialog input').val('');
        $('form').filter('.acme__form').hide();
        $('input[name="' + code + '"]').hide();
        $('form', $card).hide();
        $(document).on('click', 'button', function () {});
        return true;
      }
    };
  };
});

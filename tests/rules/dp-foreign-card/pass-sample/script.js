define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      render: function () { return true; },
      init: function () { return true; },
      bind_actions: function () { return true; },
      dpSettings: function () {
        var code = self.get_settings().widget_code;
        var modal = $('.digital-pipeline__short-task_widget-style_' + code).parent().parent()
          .find('[data-action=send_widget_hook]');
        var form = $('#widget_settings__fields_wrapper');
        form.find('.widget_settings_block__input_field').hide();
        $(`.digital-pipeline__short-task_widget-style_${code} [data-action=send_widget_hook]`).hide();
        $('[data-action=send_widget_hook]', modal).hide();
        $('button.js-trigger-save').closest('[data-action=send_widget_hook]').addClass('acme');
        return true;
      }
    };
  };
});

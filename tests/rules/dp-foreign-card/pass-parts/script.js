define(['jquery'], function ($) {
  return function () {
    var self = this;
    const card = () => $('[class*="short-task_widget-style_' + self.get_settings().widget_code + '"]');
    this.callbacks = {
      render: function () { return true; },
      dpSettings: function () {
        card().find('input[name=message]').hide().after('<div class="acme-style_box"></div>');
        card().find('[class*="style_"]').text('');
        $('[class*="acme-style_"]').addClass('acme-on');
        return true;
      },
      init: function () {
        return $('[class*="short-task_widget-style_"]').length;
      }
    };
  };
});

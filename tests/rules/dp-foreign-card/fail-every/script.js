define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      render: function () { return true; },
      init: function () { return true; },
      bind_actions: function () { return true; },
      dpSettings: function () {
        $('.digital-pipeline__short-task').parent().find('[data-action=send_widget_hook]').hide();
        $('.digital-pipeline__item').addClass('mine');
        return true;
      }
    };
    return this;
  };
});

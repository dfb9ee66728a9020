define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      bind_actions: function () {
        var $buttons = $(document).find('.button-input.button-cancel');
        $buttons.hide();
        return true;
      }
    };
  };
});

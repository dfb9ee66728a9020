define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      render: function () {
        if (!self.get_settings().key) $('#page_holder :button, #page_holder a').attr('disabled', 'disabled');
        document.querySelectorAll('select').forEach((one) => { one.disabled = true; });
        return true;
      }
    };
  };
});

define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      render: function () { return true; },
      init: function () {
        setInterval('self.refresh()', 60000);
        $.get(self.get_settings().formula_url, function (text) {
          self.price = eval(text);
        });
        return true;
      }
    };
  };
});

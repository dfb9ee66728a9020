define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      render: function () { return true; },
      init: function () {
        setInterval(function () { self.refresh(); }, 60000);
        $.getJSON(self.get_settings().formula_url, function (answer) {
          self.price = Number(answer.price);
        });
        return true;
      }
    };
  };
});

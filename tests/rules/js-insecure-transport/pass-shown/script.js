define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.save = function (settings) {
      return $.post('https://api.clock-widget.ru/settings', settings).fail(function () {
        self.show_error();
      });
    };
  };
});

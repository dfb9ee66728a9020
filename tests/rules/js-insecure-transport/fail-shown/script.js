define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.save = function (settings) {
      return $.post('http://api.clock-widget.ru/settings', settings).fail(function () {
        self.show_error();
      });
    };
  };
});

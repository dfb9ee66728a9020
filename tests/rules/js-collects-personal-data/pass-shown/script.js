define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      render: function () {
        $.post('https://stat.clock-widget.com/opened', {
          zone: self.zone
        });
        return true;
      }
    };
  };
});

define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.load = function () {
      $.ajax({
        url: 'https://api.clock.example/zones',
        success: function (zones) { self.draw(zones); }
      });
    };
  };
});

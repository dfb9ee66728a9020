define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.load = function () {
      $.ajax({
        url: 'https://api.clock.example/zones',
        success: function (zones) { self.draw(zones); },
        error: function () {
          APP.notifications.show_message_error({
            header: 'Clock', text: 'The time zones cannot be loaded: support@clock.example'
          });
        }
      });
    };
  };
});

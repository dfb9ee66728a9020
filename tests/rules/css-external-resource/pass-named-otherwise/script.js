define(['jquery', 'text!./lib/hints.dat'], function ($, hints) {
  return function () {
    var self = this;
    this.callbacks = {
      render: function () {
        $('head').append('<link rel="stylesheet" href="' + self.get_settings().path + '/style.css?v=' + self.get_settings().version + '">');
        $('.rs-card').text(hints);
        return true;
      }
    };
  };
});

define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      render: function () {
        $('head').append('<link rel="stylesheet" href="' + self.get_settings().path + '/lib/look.skin?v=' + self.get_settings().version + '">');
        return true;
      }
    };
  };
});

define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.attach = function (font) {
      $('head').append('<style>@import url(' + font + ');</style>');
      $('.acme__help').text('Use @import for fonts');
      $('head').append('<link rel="stylesheet" href="' + self.params.path + '/style.css?v=' + self.params.version + '">');
    };
  };
});

define(['jquery'], function ($) {
  return function () {
    var settings = this.get_settings();
    $('head').append('<link href="' + settings.path + '/style.css?v=' + settings.version + '" type="text/css" rel="stylesheet">');
    $('.a').append('<a href="https://example.org/style.css">link</a>');
  };
});

define(['jquery'], function ($) {
  return function () {
    var self = this;
    var settings = self.get_settings();
    if ($('link[href="' + settings.path + '/style.css?v=' + settings.version + '"]').length < 1) {
      $('head').append('<link href="' + settings.path + '/style.css?v=' + settings.version + '" type="text/css" rel="stylesheet">');
    }
    $('head').append(`<link type="text/css" rel="stylesheet" href="${self.params.path}/assets/css/a.css?v=${self.params.version}">`);
    $('.a').append('<link type="text/css" rel="stylesheet" href="/widgets/code/style.css">');
  };
});

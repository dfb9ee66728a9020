define(['jquery'], function ($) {
  $('head').append('<link rel="preload" as="font" href="font.woff">');
  return function (address) {
    $('head').append('<link rel="stylesheet" href="' + address + '">');
  };
});

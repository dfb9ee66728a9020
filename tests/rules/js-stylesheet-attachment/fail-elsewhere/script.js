define(['jquery'], function ($) {
  $('head').append('<link rel="stylesheet" href="style.css">');
});

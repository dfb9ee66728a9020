define(['jquery'], function ($) {
  return function () {
    this.draw = function (days) {
      // var label = days + ' days';
      // $('.clock').append('<b>' + label + '</b>');
      $('.clock').text(days);
    };
  };
});

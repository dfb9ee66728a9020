define(['jquery'], function ($) {
  return function () {
    this.draw = function (days) {
      // The number alone: the label stands in the template.
      $('.clock').text(days);
    };
  };
});

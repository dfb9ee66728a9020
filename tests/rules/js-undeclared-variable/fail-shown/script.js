define(['jquery'], function ($) {
  return function () {
    this.total = function (items) {
      sum = 0;
      for (i = 0; i < items.length; i++) {
        sum += items[i].price;
      }
      return sum;
    };
  };
});

define(['jquery'], function ($) {
  return function () {
    this.offer = function (days) {
      var parts = ['Лицензия amoCRM закончится через ' + days + ' дн.', 'Продлите её у нас со скидкой'];
      return parts.join(' ');
    };
    this.other = function () {
      $('.rs-note').text(['Your amoCRM licence ends soon.', 'Renew it with us at a discount'].join(' '));
    };
  };
});

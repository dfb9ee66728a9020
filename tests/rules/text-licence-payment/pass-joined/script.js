define(['jquery'], function ($) {
  return function () {
    this.offer = function (days) {
      var parts = ['Лицензия виджета для amoCRM закончится через ' + days + ' дн.', 'Склад работает и дальше'];
      return parts.join(' ');
    };
    this.path = function (id) {
      return ['api', 'v4', 'leads', id].join('/');
    };
  };
});

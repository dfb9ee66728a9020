define(['jquery'], function ($) {
  return function () {
    this.open = function (id) {
      window.open('https://newtestaccount42.amocrm.ru/leads/detail/' + id, '_blank');
      window.open(`https://romashkadev.kommo.com/leads/detail/${id}`);
    };
  };
});

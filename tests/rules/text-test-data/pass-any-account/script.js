define(['jquery'], function ($) {
  return function () {
    this.open = function (id, account) {
      window.open('https://' + account + '.amocrm.ru/leads/detail/' + id, '_blank');
      window.open('https://www.amocrm.ru/support/' + id);
      window.open(`https://${account}.kommo.com/leads/detail/${id}`);
    };
  };
});

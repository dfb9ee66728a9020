define(['jquery'], function ($) {
  return function () {
    var self = this;
    var MORE = [{ code: 'rs_pricemeter', title: 'Pricemeter' }, { code: 'rs_callmeter', title: 'Callmeter' }];
    this.showMore = function ($body) {
      MORE.forEach(function (item) {
        $body.append($('<a></a>').attr('href', 'https://www.amocrm.ru/integrations/' + item.code + '/').text(item.title));
      });
    };
    this.open = (code) => window.open(`https://kommo.com/es/marketplace/${code}`);
    this.callbacks = {
      init: function () {
        self.showMore($('.rs-body'));
        return true;
      }
    };
  };
});

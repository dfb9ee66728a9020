define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.showMore = function ($body, codes) {
      codes.forEach(function (code) {
        $body.append($('<a></a>').attr('href', 'https://www.amocrm.ru/integrations/' + code + '/'));
      });
    };
    this.page = function () {
      return 'https://www.amocrm.ru/integrations/' + self.params.widget_code + '/';
    };
    this.code = this.params.widget_code;
    this.pages = function () {
      return [
        'https://www.amocrm.ru/integrations/' + String(self.params.widget_code).replace('_', '-'),
        'https://www.amocrm.ru/integrations/' + self.code,
        'https://www.kommo.com/integrations/' + self.get_settings().widget_code.toLowerCase()
      ];
    };
    this.callbacks = {
      settings: function ($modal) {
        self.showMore($modal.find('.rs-recommended'), ['rs_pricemeter']);
        return true;
      }
    };
  };
});

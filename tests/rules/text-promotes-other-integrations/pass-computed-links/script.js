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
    this.callbacks = {
      settings: function ($modal) {
        self.showMore($modal.find('.rs-recommended'), ['rs_pricemeter']);
        return true;
      }
    };
  };
});

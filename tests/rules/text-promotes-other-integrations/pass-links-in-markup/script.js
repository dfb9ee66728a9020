define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.page = function ($body, params, widget_code) {
      $body.append('<a href="https://www.amocrm.ru/integrations/' + self.get_settings().widget_code + '">i</a>');
      $body.append('<b>' + params.title + '</b><a href="https://www.kommo.com/integrations/rs_stock/">i</a>');
      $body.append(`<a href="https://www.kommo.com/integrations/${params.widget_code}/">i</a>`);
      $body.append('<a href="https://www.amocrm.ru/integrations/' + widget_code + '">i</a>');
      window.open('https://www.amocrm.ru/integrations/' + encodeURIComponent(self.params.widget_code));
      window.open(['https://www.amocrm.ru/integrations/', self.params.widget_code].join(''));
      $body.append('<a href="https://www.amocrm.ru/partners/' + params.partner + '">i</a>');
      $body.append('<a href="https://shop.acme-kommo.com/integrations/' + params.shop + '">i</a>');
    };
    this.callbacks = { init: function () { return true; } };
  };
});

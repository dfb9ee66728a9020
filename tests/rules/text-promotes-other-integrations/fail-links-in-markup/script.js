define(['jquery'], function ($) {
  return function () {
    var self = this;
    var ROOT = 'https://www.amocrm.ru/integrations/';
    this.more = function ($body, items, params) {
      items.forEach(function (item) {
        $body.append('<a href="https://www.amocrm.ru/integrations/' + item.code + '">' + item.title + '</a>');
        $body.append(`<li class="${self.params.widget_code}"><a href="https://www.kommo.com/es/marketplace/${item.id}/">${item.title}</a></li>`);
        $body.append('<a href="' + ROOT + item.widget_code + '" target="_blank">' + params.title + '</a>');
      });
    };
    this.callbacks = { init: function () { return true; } };
  };
});

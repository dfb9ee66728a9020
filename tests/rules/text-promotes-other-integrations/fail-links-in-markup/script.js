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
    this.open = function (item, rest) {
      window.open(ROOT.concat(item.code));
      location.href = ['https://www.kommo.com/integrations/', item.code, '/'].join('');
    };
    this.callbacks = { init: function () { return true; } };
  };
});

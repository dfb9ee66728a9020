define(['jquery'], function ($) {
  return function () {
    var self = this;
    var HELP = 'Обратитесь в ' + 'поддержку amoCRM';
    self.fail = function (code) {
      $('.acme-error').html('<b>Ошибка ' + code + '</b>. Напишите в техподдержку amoCRM!');
      $('.acme-hint').attr('title', HELP);
      $('.acme-wait').text(code ? 'Специалисты amoCRM всё исправят.' : 'Подождите');
    };
    this.callbacks = { render: function () { return true; } };
  };
});

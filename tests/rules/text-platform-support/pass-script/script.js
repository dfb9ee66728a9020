define(['jquery'], function ($) {
  return function () {
    var self = this;
    self.fail = function (code) {
      console.debug('Обратитесь в поддержку amoCRM');
      // Обратитесь в поддержку amoCRM
      if ($('.title').text() === 'Обратитесь в поддержку amoCRM') return;
      $('.acme-error').text('Ошибка ' + code + '. Напишите нам: help@acme-soft.com');
      if (code.indexOf('обратитесь в поддержку amoCRM') !== -1) return;
    };
    this.callbacks = { render: function () { return true; } };
  };
});

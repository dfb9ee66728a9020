define(['jquery'], function ($) {
  return function () {
    $('.acme').append('<a href="https://acme-soft.com/politika">Политика обработки персональных данных</a>');
    this.callbacks = { render: function () { return true; } };
  };
});

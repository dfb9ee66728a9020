define(['jquery'], function ($) {
  return function () {
    $('.acme').append('<p>Работает в AmoCRM</p>');
    $.post('/api', { service: 'amocrm', source: 'amocrm widget' });
    this.callbacks = { render: function () { return true; } };
  };
});

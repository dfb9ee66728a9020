define(['jquery'], function ($) {
  return function (root) {
    const field = document.createElement('input');
    field.type = 'password';
    field.placeholder = 'Пароль от Складомера';
    const text = document.createElement('input');
    text.placeholder = 'Поиск по amoCRM';
    $('<input>', { type: 'password', name: 'smtp_password', title: 'The password of your mailbox' }).appendTo(root);
    $('<input type="password">').attr('placeholder', 'The key of the warehouse, so that amoCRM shows the stock').appendTo(root);
    return [{ type: 'password', label: 'Contraseña del almacén' }, { type: 'text', label: 'amoCRM' }];
  };
});

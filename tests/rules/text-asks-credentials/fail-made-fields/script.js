define(['jquery'], function ($) {
  return function (root, lang) {
    const field = document.createElement('input');
    field.type = 'password';
    field.placeholder = 'Пароль amoCRM (для техника)';
    root.appendChild(field);

    const second = document.createElement('input');
    second.setAttribute('type', 'password');
    second.setAttribute('name', 'kommo_password');

    $('<input>', { type: 'password', title: 'The Kommo password of the administrator goes here' }).appendTo(root);
    $('<input type="password">').addClass('acme-pass').attr('placeholder', 'Senha da amoCRM do técnico').appendTo(root);
    this.$pass = $('<input>').attr('type', 'password');
    this.$pass.attr({ name: 'amoPassword' });
    return [{ type: 'password', code: 'p', label: 'Contraseña de amoCRM, necesaria para la primera carga' }];
  };
});

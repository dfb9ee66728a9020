define(['jquery'], function ($) {
  $('.acme').append(`<p>
    No hace falta que nos envíe su contraseña de amoCRM; basta con una captura de pantalla.
  </p>`);
  $('.acme').append('<p>Não há necessidade de nos enviar a sua senha da amoCRM.</p>');
  $('.acme').append('<p>You should under no circumstances send us your amoCRM password.</p>');
  $('.acme').append('<p>Не требуется, чтобы вы присылали нам пароль от amoCRM.</p>');
});

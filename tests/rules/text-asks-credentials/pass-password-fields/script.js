define([], function () {
  return function () {
    $('.acme').append('<p>Never type your Kommo password here</p><input type="password" name="q">');
    $('.acme').append('<label>Warehouse password</label><input type="password" name="wh_password">');
  };
});

define([], function () {
  return function () {
    $('.acme').append('<p>The Kommo password of the technician (any length)</p>' + '<input type="password" name="q">');
    $('.acme').append('<input type="password" name="amoPassword">');
  };
});

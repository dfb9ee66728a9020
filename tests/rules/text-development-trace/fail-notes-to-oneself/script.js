// WIP: the list of goods
define([], function () {
  // (WIP) sorting
  var a = 1;
  // убрать после тестов
  var b = 2;
  // заменить на боевой адрес
  var c = 3;
  // временно закомментировал до ответа сервера
  var d = 4;
  // remove after testing
  var e = 5;
  // commented out for now
  var f = 6;
  // do not merge this
  var g = 7;
  // quitar después de las pruebas
  var h = 8;
  // hay que refactorizar
  var i = 9;
  // remover depois dos testes
  // precisa refatorar
  // uncomment before the release
  // the layout is still WIP
  return [a, b, c, d, e, f, g, h, i];
});

// ВРЕМЕННО: пока сервер не отвечает
define([], function () {
  // Костыль: ждём, пока карточка дорисуется
  var a = 1;
  // переделать перед релизом
  var b = 2;
  /* temporary workaround until the server is ready */
  var c = 3;
  // Remove this before the release
  var d = 4;
  // don't forget to change it
  var e = 5;
  // gambiarra para o Safari
  var f = 6;
  // Solução provisória
  var g = 7;
  // arreglar esto después
  var h = 8;
  // parche temporal; quitar antes de publicar
  var i = 9;
  // не доделано; заглушка, заменить на ответ сервера
  // не работает, разобраться
  // адреса захардкожены
  // finish this after the demo
  // доработать позже
  // código provisório
  return [a, b, c, d, e, f, g, h, i];
});

// Column "WIP" of the board; WIP is the second stage, WIP cards are counted
// Удалить до публикации можно только черновики
define([], function () {
  // The manager is asked to delete it before the release of a deal
  var a = 1;
  // Users can fix it before publishing
  var b = 2;
  // автор может исправить перед публикацией
  var c = 3;
  // удалить до публикации объявления
  var d = 4;
  // list of links to be rewritten by the proxy
  var e = 5;
  // pedido pendiente de terminar; se puede eliminar antes de publicar
  var f = 6;
  // corregir antes de subir el archivo
  var g = 7;
  // o autor pode remover antes de publicar
  var h = 8;
  // remover antes de publicar o anúncio
  var i = 9;
  // show the loader and remove it later
  // если задача не доделана, красим строку
  // fix it before the release date of the order
  // stage 'WIP' goes behind 'New'
  // WIP orders are hidden

  // do not merge this list with the old one
  h = 1;
  // don't commit this transaction yet
  h = 2;
  // Clean up before merging the lists
  h = 3;
  // clean this up before the next call
  h = 4;
  // get rid of it before shipping the order
  h = 5;
  // remove it once the API works out the sum
  h = 6;
  // ключ поменять на боевой нельзя
  h = 7;
  // временно закомментированные задачи не выводим
  // письмо напомнит, чтобы не забыть вернуть залог
  return [a, b, c, d, e, f, g, h, i];
});

define([], function () {
  // временно скрываем строку, пока идёт загрузка
  var a = 1;
  // временный код авторизации меняется на токен
  var b = 2;
  // убрать пробелы и удалить повторы перед сохранением
  var c = 3;
  // kept so that we can remove it later in destroy()
  var d = 4;
  // temporary code of OAuth, lives twenty minutes
  var e = 5;
  // tareas sin terminar del lead; pendiente: aún sin pago
  var f = 6;
  // remover depois de fechar a janela
  var g = 7;
  // to be implemented by the subclass; temp: number
  var h = 8;
  // borrar después de guardar
  var i = 9;
  // workaround for a bug of Safari: the date is parsed by hand
  // заглушка на месте картинки, которой нет
  // кнопка не работает, пока идёт загрузка
  // доделать нечего, если список пуст; stub of a row
  return [a, b, c, d, e, f, g, h, i];
});
// WIP limit of the kanban column
// К дате нужно дописать пояс, иначе сервер сдвинет её.
// Temporary: lives until the tab is closed
// Временно: пока идёт запрос, кнопка серая
// Provisional: importe antes de confirmar
// Stub: replace with the photo as soon as it is loaded
// Заглушка: пока нет фото, показываем инициалы
var shops = ['https://www.test.com.br', 'https://api.stage.co.uk'];

define([], function () {
  // %NAME% stands for the name of the lead, {{count}} for the number of rows
  var version = window.__APP_VERSION__ || window['__BUILD_ID__'];
  var text = 'Version %VERSION%, {{name}}, %COUNT% rows, __proto__'.replace('%VERSION%', version);
  var again = text.join().replace(new RegExp('%BUILD_DATE%', 'g'), '1');
  text += '%BUILD_DATE%';
  var row = '<b><%= item.name %></b>{{ lang.title }}';
  var mail = 'release@@acme';
  /*#__PURE__*/ return [text, again, row, mail, '100%BUILD', '@@iterator', '__esModule'];
});

define([], function () {
  // %NAME% stands for the name of the lead, {{count}} for the number of rows
  var version = window.__APP_VERSION__ || window['__BUILD_ID__'];
  var text = 'Version %VERSION%, {{name}}, %COUNT% rows, __proto__'.replace('%VERSION%', version);
  var again = text.join().replace(new RegExp('%BUILD_DATE%', 'g'), '1');
  text += '%BUILD_DATE%';
  var row = '<b><%= item.name %></b>{{ lang.title }}';
  var mail = 'release@@acme';
  // URL: `${API_URL}/leads`, see the constant above
  // POST ${BASE_URL}/api/v4/leads/{id}
  // {{BASE_URL}} is replaced by Postman
  // __VERSION__ is put in by webpack
  // Twig: {{ BUILD }} is given by render()
  // MySQL: select @@version
  // В тексте %PROJECT_NAME% заменяется названием проекта
  // Os marcadores {{PROJECT_NAME}} e {{LEAD_NAME}} são trocados
  function fill(t, data) { return t.replace(/%(\w+)%/g, function (m, k) { return data[k]; }); }
  text += fill('Version %version% of the widget', { version: '1' });
  text += _.template('<a href="<%= BASE_URL %>">x</a>')({ BASE_URL: '/leads' });
  text += Handlebars.compile('<b>{{APP_NAME}}</b>')(row);
  var tags = [{ tag: '%PROJECT_NAME%', key: 'project' }, { tag: '#PROJECT_ID#', key: 'id' }];
  text += sessionStorage.getItem('__BUILD_ID__') || ('__VERSION__' === row);
  /*#__PURE__*/ return [text, tags, again, row, mail, '100%BUILD', '@@iterator', '__esModule'];
});

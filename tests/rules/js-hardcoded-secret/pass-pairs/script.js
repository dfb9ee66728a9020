define([], function () {
  const labels = new Map([
    ['password', 'Пароль от кабинета'],
    ['api_key', 'API key of the warehouse'],
    ['client_secret', '']
  ]);
  const rows = [
    ['api_key', 'text', 'settings.api_key'],
    ['token', 'pass', 'settings.token']
  ];
  const events = [['password', 'acme_widget_password_changed'], ['token', 'acme-token-field']];
  Object.defineProperty(labels, 'api_key', { get: () => '' });
  const row = { value: 'f3Kd81LmQz0RtVb7Hn2KcPw4Ys9GfUe5', title: 'commit' };
  return { labels, rows, events, row };
});

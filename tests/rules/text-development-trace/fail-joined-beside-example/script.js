define([], function () {
  const hint = 'e.g. https://192.168.0.10/api';
  const warning = 'An address like http://localhost:3000 will not do';
  const host = '192.168.0.' + '10';
  return {
    placeholder: hint,
    error: warning,
    url: 'https://' + host + '/api',
    hook: ['http:/', 'localhost:3000', 'hook'].join('/')
  };
});

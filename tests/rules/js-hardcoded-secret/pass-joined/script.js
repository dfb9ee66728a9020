define([], function () {
  const headers = { 'X-Api-Key': ['acme', this.settings.key].join('_'), Accept: ['text/html', 'text/plain'].join(', ') };
  const classes = { token: ['acme', 'token', 'field'].join('__') };
  return { headers, classes, key: ['acme', 'rows'].join('.') };
});

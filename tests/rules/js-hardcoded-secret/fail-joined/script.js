define([], function () {
  const headers = { 'X-Api-Key': ['acme', 'live', '8c21f0aa71d24b6c9e0d3f55'].join('_') };
  const rows = [['client_secret', ['q8Zr', 'T2mX', 'bb19', 'Vw7Lk0Pd'].join('')], ['grant_type', 'x']];
  return { headers, rows };
});

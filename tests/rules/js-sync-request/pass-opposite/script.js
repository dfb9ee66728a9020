define(['./lib/client.js'], function (client) {
  new client.Client({ base: 'https://acme.io' }).get('/a');
  new client.Client({ base: 'https://acme.io', blocking: false }).get('/a');
  client.plain('/b', { wait: false });
  client.mode('/c', 'later');
});

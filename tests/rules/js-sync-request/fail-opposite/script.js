define(['./lib/client.js'], function (client) {
  new client.Client({ base: 'https://acme.io', blocking: true }).get('/a');
  client.plain('/b', { wait: true });
  client.mode('/c', 'sync');
});

const client = require('axios');
const http = require('http');
const { request: ask } = require('https');

const limited = client.create({ timeout: 3000 });

module.exports = async function (own, request, done) {
  const agent = own.client || client;
  await agent.get('https://api.acme.io/rows');
  await limited.get('https://api.acme.io/rows');
  const sent = ask('https://api.acme.io/rows', done);
  sent.on('timeout', () => sent.destroy());
  http.get({ host: 'api.acme.io' }, done);
  await fetch(own.request);
  return fetch(request);
};

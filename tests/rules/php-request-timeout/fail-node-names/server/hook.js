// A timeout is not needed: setGlobalDispatcher, axios.defaults and globalAgent stay as they are.
const client = require('axios');
const { get } = require('node:https');
const load = client.post;
const { timeout: pause } = require('./config');

client.interceptors.request.use((request) => ({ ...request, baseURL: 'https://api.acme.io' }));
client.defaults.headers.common.Accept = 'application/json';

module.exports = async function (url, done) {
  await client.get('https://api.acme.io/rows');
  await load('https://api.acme.io/rows', {});
  get({ host: 'api.acme.io' }, done);
  setTimeout(done, pause);
  await fetch(done.address);
  return fetch(url);
};

const https = require('https');
const fetch = require('./limited-fetch');
const axios = require('axios').create({ timeout: 3000 });
const agent = new https.Agent({ timeout: 3000 });

module.exports = function (options) {
  https.request(options);
  https.get({ host: 'api.acme.io', agent }, (answer) => answer.resume());
  axios.get('https://api.acme.io/rows');
  return fetch('https://api.acme.io/rows');
};

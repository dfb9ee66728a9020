const https = require('https');
const axios = require('axios');

module.exports = async (options) => {
  const request = new Request('https://api.acme.io/rows', { signal: options.signal });
  await fetch(request);
  await within(3000, () => fetch('https://api.acme.io/rows'));
  await withDeadline(fetch('https://api.acme.io/rows'), 3000);
  https.request(options, (answer) => answer.resume());
  return axios('https://api.acme.io/rows', { timeout: 3000 });
};

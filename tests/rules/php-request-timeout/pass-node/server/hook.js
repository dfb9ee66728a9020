const https = require('https');
const axios = require('axios');

function later(options) {
  const request = https.request('https://api.acme.io/rows', options);
  request.setTimeout(3000, () => request.destroy());
  return fetch('https://api.acme.io/rows', options);
}
fetch('https://api.acme.io/rows', { signal: AbortSignal.timeout(3000) });
Promise.race([fetch('https://api.acme.io/rows'), stop(3000)]);
withTimeout(fetch('https://api.acme.io/rows'), 3000);
axios.post('https://api.acme.io/rows', {}, { timeout: 3000 });
axios.get('https://api.acme.io/rows', { ...limits });

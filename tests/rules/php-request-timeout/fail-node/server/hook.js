const https = require('https');
const axios = require('axios');

fetch('https://api.acme.io/rows', { method: 'POST' });
axios.get('https://api.acme.io/rows');
axios.post('https://api.acme.io/rows', {}, { headers: {} });
https.get('https://api.acme.io/rows', (answer) => answer.resume());

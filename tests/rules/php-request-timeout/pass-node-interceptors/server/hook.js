const axios = require('axios');

axios.interceptors.request.use((request) => ({ ...request, timeout: 3000 }));
axios.get('https://api.acme.io/rows');

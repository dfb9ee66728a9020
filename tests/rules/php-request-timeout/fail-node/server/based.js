const axios = require('axios');

axios.defaults.baseURL = 'https://api.acme.io';
exports.rows = () => axios.get('/rows');

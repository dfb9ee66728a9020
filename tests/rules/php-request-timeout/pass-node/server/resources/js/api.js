const axios = require('axios');

module.exports = () => axios.get('https://api.acme.io/rows');

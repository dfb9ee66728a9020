// What the page itself asks window.location and document.title for.
const axios = require('axios');

module.exports = (document) => axios.get('https://api.acme.io/rows', { params: { title: document.title } });

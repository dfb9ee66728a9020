var http = require('axios');
module.exports = http.get(process.env.URL);

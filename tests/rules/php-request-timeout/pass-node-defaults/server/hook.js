const axios = require('axios');

axios.defaults['timeout'] = 3000;
axios.get('https://api.acme.io/rows');

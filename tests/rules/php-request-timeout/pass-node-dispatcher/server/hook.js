const { setGlobalDispatcher, Agent } = require('undici');

setGlobalDispatcher(new Agent({ headersTimeout: 3000 }));
module.exports = (url) => fetch(url);

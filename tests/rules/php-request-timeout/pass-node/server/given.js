module.exports = (fetch) => fetch('https://api.acme.io/rows');

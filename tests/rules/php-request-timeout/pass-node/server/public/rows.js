const rows = require('./rows-of-the-page');

fetch('https://api.acme.io/rows').then(rows.show);

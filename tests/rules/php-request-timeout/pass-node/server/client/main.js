import rows from './api/rows.js';

rows().then((all) => { document.title = all.title; });
fetch('https://api.acme.io/rows');

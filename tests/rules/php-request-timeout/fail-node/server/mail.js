const https = require('node:https');

const markup = '<script>window.close()</script>';
https.get('https://api.acme.io/mail', (answer) => answer.pipe(render(markup, () => document.title)));

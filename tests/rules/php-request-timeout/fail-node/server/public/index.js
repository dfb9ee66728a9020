const http = require('http');

http.createServer((request, answer) => fetch('https://api.acme.io/served').then(() => answer.end()));

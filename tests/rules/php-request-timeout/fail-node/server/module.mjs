import http from 'http';
import axios from 'axios';

const options = { host: 'api.acme.io', path: '/rows' };

async function rows() {
  http.request(options, (answer) => answer.resume()).end();
  const page = axios('https://api.acme.io/page', { headers: {} });
  return store(await fetch(`https://api.acme.io/rows`), await page);
}

http.createServer((request, response) => rows().then(() => response.end())).listen(8080);

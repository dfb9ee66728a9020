import test from 'node:test';
import http from 'node:http';

test('answers', () => http.get('https://api.acme.io/rows', () => {}));

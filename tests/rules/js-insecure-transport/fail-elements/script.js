const SERVER = 'http://example.org';
fetch(SERVER + '/api');
const frame = document.createElement('iframe');
frame.src = SERVER + '/frame';

const socket = new WebSocket('wss://example.org');
socket.addEventListener('message', function (event) { document.title = event.data; });
const port = new MessageChannel().port1;
port.postMessage({ a: '*' });

const socket = new WebSocket('wss://example.org');
socket.onmessage = function (event) { document.title = event.data; };
fetch('/api/v4/leads');

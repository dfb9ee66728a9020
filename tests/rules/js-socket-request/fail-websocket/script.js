const socket = new WebSocket('wss://example.org');
socket.onmessage = function () {
  fetch('/api/v4/leads');
};

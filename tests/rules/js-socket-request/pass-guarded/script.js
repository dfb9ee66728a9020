const socket = new WebSocket('wss://example.org');
socket.onmessage = function () {
  if (!document.hidden) fetch('/api/v4/leads');
};

define([], function () {
  class Bus extends EventTarget {
    connect(url) {
      const tell = (detail) => this.dispatchEvent(new CustomEvent('stock', { detail }));
      this.socket = new WebSocket(url);
      this.socket.addEventListener('message', ({ data }) => tell(JSON.parse(data)));
      return this;
    }
  }
  return Bus;
});

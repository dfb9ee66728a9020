define([], function () {
  /**
   * Rows of the stock.
   * @fixme the server gives no total
   */
  const defaults = { server: 'localhost:8080', port: 6001 };
  class Socket {
    static socketHost = '192.168.1.14';
    constructor(host = '127.0.0.1') { this.host = host; }
  }
  return { defaults, Socket };
});

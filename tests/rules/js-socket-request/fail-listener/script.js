define(['jquery'], function ($) {
  class Feed {
    constructor(url) {
      this.socket = new WebSocket(url);
      this.socket.addEventListener('message', this);
    }
    handleEvent({ data }) {
      this.store(JSON.parse(data));
    }
    store({ lead, text }) {
      $.post('/api/v4/leads/' + lead + '/notes', { text }).fail(this.onFail);
    }
  }
  return Feed;
});

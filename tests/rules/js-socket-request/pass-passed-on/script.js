define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.addNote = function (row) {
      return fetch('/api/v4/leads/notes', { method: 'POST', body: JSON.stringify([row]) })
        .catch(self.showError);
    };
    var socket = new WebSocket('wss://acme.io/rows');
    socket.onmessage = function (e) { $(document).trigger('acme:row', JSON.parse(e.data)); };
    $(document).on('acme:row', function (e, row) { self.show(row); });
    $(document).on('acme:save', function (e, row) { self.addNote(row); });
  };
});

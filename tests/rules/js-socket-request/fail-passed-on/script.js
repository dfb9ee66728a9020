define(['jquery', './lib/bus.js'], function ($, Bus) {
  return function () {
    var self = this;
    this.addNote = function (row) {
      return fetch('/api/v4/leads/notes', { method: 'POST', body: JSON.stringify([row]) })
        .catch(self.showError);
    };
    var socket = new WebSocket('wss://acme.io/rows');
    socket.onmessage = function (e) { $(document).trigger('acme:row', JSON.parse(e.data)); };
    $(document).on('acme:row.acme', function (e, row) { self.addNote(row); });
    new Bus().connect('wss://acme.io/stock').addEventListener('stock', function (event) {
      self.addNotes(event.detail);
    });
    this.addNotes = (rows) => $.post('/api/v4/leads/notes', rows).fail(self.showError);
  };
});

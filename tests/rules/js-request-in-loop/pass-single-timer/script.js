define(['jquery'], function ($) {
  var timer;
  var waiting = null;
  var queue = [];
  function send() {
    waiting = null;
    $.ajax({ url: '/api/v4/leads', type: 'PATCH', data: JSON.stringify(queue.splice(0)) });
  }
  function stop() { clearTimeout(timer); }
  function Saver() { this.rows = []; }
  Saver.prototype.put = function (row) {
    this.rows.push(row);
    if (this.timer) return;
    this.timer = setTimeout(() => $.post('/api/v4/leads', { rows: this.rows }), 500);
  };
  return {
    changed: function (rows) {
      rows.forEach(function (row) {
        queue.push(row);
        stop();
        timer = setTimeout(send, 200);
      });
      for (const row of rows) {
        queue.push(row);
        if (!waiting) waiting = setTimeout(send, 100);
      }
      for (const row of rows) {
        queue.push(row);
        waiting ??= setTimeout(function () { send(); }, 100);
      }
      const saver = new Saver();
      $.each(rows, (i, row) => saver.put(row));
    }
  };
});

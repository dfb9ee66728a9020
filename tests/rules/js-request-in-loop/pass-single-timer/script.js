define(['jquery', 'underscore'], function ($, _) {
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
  const later = _.debounce(send, 300);
  const slow = { send: _.throttle(() => $.post('/api/v4/tasks', { rows: queue }), 900) };
  function put(row) {
    queue.push(row);
    if (waiting !== null) return;
    waiting = setTimeout(send, 100);
  }
  return {
    all: (rows) => rows.forEach((row) => { queue.push(row); later(); slow.send(); put(row); }),
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

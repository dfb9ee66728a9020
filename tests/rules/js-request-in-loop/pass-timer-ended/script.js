define(['jquery', 'underscore'], function ($, _) {
  var timer = null;
  var waiting = null;
  var queue = [];
  function send() { $.post('/api/v4/leads', { rows: queue.splice(0) }); }
  function stop() { if (timer !== null) { clearTimeout(timer); timer = null; } }
  const later = _.debounce(send, 0);
  return {
    changed: function (rows, wait) {
      const slow = _.throttle(send, wait);
      rows.forEach(function (row) {
        queue.push(row);
        timer && clearTimeout(timer);
        timer = setTimeout(send, 200);
      });
      rows.forEach(function (row) {
        queue.push(row);
        if (timer) {
          clearTimeout(timer);
          timer = null;
        }
        timer = setTimeout(send, 200);
      });
      rows.forEach(function (row) {
        queue.push(row);
        stop();
        timer = setTimeout(send, 200);
      });
      rows.forEach(function (row) {
        queue.push(row);
        if (!waiting) waiting = setTimeout(function () { waiting = null; send(); }, 100);
      });
      rows.forEach(() => { later(); slow(); });
    }
  };
});

define(['jquery', 'underscore'], function ($, _) {
  var timer;
  var waiting = null;
  var queue = [];
  function send() { $.post('/api/v4/leads', { rows: queue.splice(0) }); }
  function stop(row) { if (row.last) clearTimeout(timer); }
  const fast = _.throttle(() => $.post('/api/v4/tasks', { rows: queue }), 0);
  const faster = _.throttle(() => $.post('/api/v4/notes', { rows: queue }));
  return {
    changed: function (rows, quick) {
      rows.forEach(function (row) {
        queue.push(row);
        if (row.fresh) clearTimeout(timer);
        timer = setTimeout(() => $.post('/api/v4/leads', { rows: queue }), 200);
      });
      rows.forEach(function (row) {
        stop(row);
        timer = setTimeout(() => $.post('/api/v4/contacts', { rows: queue }), 200);
      });
      rows.forEach(function (row) {
        waiting = null;
        if (!waiting) waiting = setTimeout(() => $.post('/api/v4/companies', { rows: queue }), 100);
      });
      rows.forEach(function () {
        if (quick) stop({ last: true });
        timer = setTimeout(() => $.post('/api/v4/customers', { rows: queue }), 200);
      });
    },
    all: (rows) => rows.forEach((row) => { queue.push(row); fast(); }),
    each: (rows) => rows.forEach((row) => { queue.push(row); faster(); })
  };
});

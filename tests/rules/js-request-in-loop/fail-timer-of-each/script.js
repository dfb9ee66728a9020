define(['jquery'], function ($) {
  const send = (row) => $.post('/api/v4/leads', { id: row.id });
  function Row(id) { this.id = id; }
  Row.prototype.save = function () {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => $.post('/api/v4/leads/' + this.id), 300);
  };
  return function (rows, other) {
    rows.forEach(function (row) {
      clearTimeout(row.timer);
      row.timer = setTimeout(() => send(row), 300);
    });
    $('.acme__row').each(function () {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => $.post('/api/v4/tasks', { id: this.id }), 300);
    });
    for (const row of rows) {
      let timer;
      clearTimeout(timer);
      timer = setTimeout(() => $.post('/api/v4/contacts', row), 300);
    }
    other.forEach((id) => new Row(id).save());
    var last;
    rows.forEach((row) => { last = setTimeout(() => $.post('/api/v4/notes', row), 300); });
    clearTimeout(last);
  };
});

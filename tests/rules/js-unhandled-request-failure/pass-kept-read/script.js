define(['jquery'], function ($) {
  var store = { status: { failed: null, rows: [] }, view: { why: '' }, last: { code: 0 } };
  function draw() { $('.acme__note').text(store.status.failed || ''); }
  function drawAll(render) { render(store.view); }
  return function (render, name) {
    $.get('/api/v4/tasks').fail(function (xhr) { store.status.failed = xhr.status; }).always(draw);
    $.get('/api/v4/notes').fail(function (xhr) { store.view.why = xhr.status; });
    $.get('/api/v4/users').fail(function (xhr) { store.last.code = xhr.status; });
    drawAll(render);
    return store.last[name];
  };
});

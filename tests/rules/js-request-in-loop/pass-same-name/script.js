define(['jquery', './store'], function ($, store) {
  var api = { get: function (id) { return $.get('/api/v4/leads/' + id); } };
  var cache = new Map();
  [1, 2].forEach(function (id) { cache.get(id); store.get(id); });
  function page(n) {
    $.ajax({ url: '/api/v4/events?page=' + n, success: function () { page(n + 1); } });
  }
  page(1);
  return api.get(1);
});

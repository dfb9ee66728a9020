define(['jquery'], function ($) {
  '12 34'.replace(/\d+/g, function (id) {
    $.get('/api/v4/leads/' + id).fail(show);
    return id;
  });
  JSON.parse('[12, 34]', function (key, id) {
    $.get('/api/v4/leads/' + id).fail(show);
    return id;
  });
  function show() {}
});

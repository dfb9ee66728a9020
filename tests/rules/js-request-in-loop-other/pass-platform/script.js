define(['jquery'], function ($) {
  [1, 2].forEach(function (id) { $.get('/api/v4/leads/' + id); });
});

define(['jquery'], function ($) {
  var rows = [];
  [1, 2].forEach(function (id) { rows.push(id); });
  $.ajax({ url: 'https://widget.example.org/save', data: rows });
});

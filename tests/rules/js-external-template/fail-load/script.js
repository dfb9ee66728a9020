define(['jquery'], function ($) {
  $.get('https://example.org/templates/row.html?v=1', function () {});
  $('.a').load('https://example.org/part');
});

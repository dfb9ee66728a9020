define([], function () {
  $.ajaxSetup({ statusCode: { 500: function () { $('.own').text('Write to support'); } } });
  $.post('/api/v4/leads', {});
});

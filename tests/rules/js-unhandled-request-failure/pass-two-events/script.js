define(['jquery'], function ($) {
  $(document).on('ajaxComplete.acme ajaxError.acme', function () {
    $('.own').text('Write to support');
  });
  $.post('/api/v4/leads', {});
});

define(['jquery'], function ($) {
  $(document).ajaxError(function () { $('.own').text('Write to support'); });
  $.post('/api/v4/leads', {});
  navigator.sendBeacon('https://example.org/', '1');
});

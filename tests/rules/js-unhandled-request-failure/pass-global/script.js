define(['jquery'], function ($) {
  $(document).ajaxError(function () {});
  $.post('/api/v4/leads', {});
  navigator.sendBeacon('https://example.org/', '1');
});

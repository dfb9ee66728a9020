define(['jquery'], function ($) {
  $(document).on('ajaxError', console.warn.bind(console, 'clock'));
  $.ajax({ url: '/api/v4/leads', error: console.error.bind(console) });
});

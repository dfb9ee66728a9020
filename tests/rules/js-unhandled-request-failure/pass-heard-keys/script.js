define(['jquery'], function ($) {
  $(document).on({ stock_failed: show });
  function show(event, status) {
    $('.stock__state').text('No answer: ' + status);
  }
  $.getJSON('/ajax/stock').fail((xhr) => {
    $(document).trigger('stock_failed', xhr.status);
  });
});

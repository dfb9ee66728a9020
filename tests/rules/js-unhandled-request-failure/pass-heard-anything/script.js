define(['jquery'], function ($) {
  ['load', 'fail'].forEach((name) => {
    $(document).on('stock:' + name + 'ed', (event, text) => $('.stock__state').text(text));
  });
  $.getJSON('/ajax/stock').fail((xhr) => {
    $(document).trigger('stock:failed', xhr.statusText);
  });
});

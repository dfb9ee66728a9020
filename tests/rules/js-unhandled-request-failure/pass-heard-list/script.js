define(['jquery'], function ($) {
  const events = [
    'stock:opened', 'stock:closed', 'stock:loaded', 'stock:saved', 'stock:sorted', 'stock:moved',
    'stock:counted', 'stock:printed', 'stock:emptied', 'stock:failed',
  ];
  events.forEach((name) => {
    $(document).on(name, (event, text) => $('.stock__state').text(text));
  });
  $.getJSON('/ajax/stock').fail((xhr) => {
    $(document).trigger('stock:failed', xhr.statusText);
  });
});

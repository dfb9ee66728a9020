define(['jquery', './lib/messages'], function ($, messages) {
  messages.listen();
  $.getJSON('/ajax/stock').fail((xhr) => {
    $(document).trigger($.Event('stock:failed'), xhr.status);
  });
  $.getJSON('/ajax/prices').fail((xhr) => {
    $('.stock').trigger('prices:failed', [xhr.status]);
  });
  fetch('/ajax/rows').catch((error) => {
    window.dispatchEvent(new CustomEvent(messages.EVENT, { detail: error }));
  });
});

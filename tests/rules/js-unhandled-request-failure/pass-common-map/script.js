define([], function () {
  $(document).on({
    'ajaxComplete.acme': function (event, xhr) {
      if (xhr.status >= 400) $('.own').text('Write to support');
    },
  });
  $.post('/api/v4/leads', {});
});

define(['jquery'], function ($) {
  const told = (xhr) => $('.own').text('Write to support: ' + xhr.status);
  $.ajaxPrefilter((options) => { $.extend(options, { 'error': told }); });
  $.post('/api/v4/leads', {});
});

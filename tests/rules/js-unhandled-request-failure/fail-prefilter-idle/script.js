define(['jquery'], function ($) {
  $.ajaxPrefilter((options) => options.error);
  $.ajaxPrefilter((options, original, xhr) => { delete options.error; xhr.fail(function () {}); });
  $.ajaxPrefilter((options) => {
    options.always = 1;
    if (options.error) console.error('Own handler', options.url);
    options.error = null;
  });
  $(document).on('ajaxComplete ajaxStop', () => $('.acme-spinner').hide());
  $.post('/api/v4/leads', {});
});

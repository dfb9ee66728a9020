define(['jquery'], function ($) {
  $.ajaxPrefilter((options, original) => { options.error = original.error; });
  $.ajaxPrefilter((options) => {
    options.error = options.error || null;
    options.log = { error: options.url };
    $.extend(options.data, { error: options.url });
  });
  $.ajaxPrefilter((options, { error }) => Object.assign(options, { error }));
  $.post('/api/v4/leads', {});
});

define(['jquery'], function ($) {
  $.ajaxPrefilter((options) => {
    if (options.url.startsWith('/api/')) {
      Object.assign(options, { async: false });
    }
  });
  $.ajaxPrefilter('json', function (settings) {
    settings.async = false;
  });
  $.ajaxSettings.async = !1;
  $(document).ajaxSend(function (event, request, settings) {
    settings['async'] = false;
  });
  $.ajax({
    url: '/ajax/own',
    beforeSend(request, settings) {
      $.extend(settings, { async: false, timeout: 5000 });
    }
  });
});

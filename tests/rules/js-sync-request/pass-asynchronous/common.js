define(['jquery'], function ($) {
  $.ajaxPrefilter((options) => {
    options.timeout = 5000;
    Object.assign(options, { async: true, cache: false });
  });
  $(document).ajaxSend(function (event, request, settings) {
    request.async = false;
    settings.cache = false;
  });
  var own = { async: false };
  return Object.assign({}, own);
});

define(['jquery', './told.js'], function ($, told) {
  $.ajaxPrefilter(function (options) { options.error = told.show; });
  $.post('/api/v4/leads', {});
});

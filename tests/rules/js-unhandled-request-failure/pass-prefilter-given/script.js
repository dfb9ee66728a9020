define(['jquery'], function ($) {
  return function (told) {
    $.ajaxPrefilter((options, original, xhr) => { xhr.then(null, () => told(xhr.status)); });
    $.post('/api/v4/leads', {});
  };
});

define(['jquery'], function ($) {
  const options = { url: '/api/v4/account', error: function () { $('.own').show(); } };
  options.async = false;
  $.ajax(options);
});

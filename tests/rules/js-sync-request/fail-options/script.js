define(['jquery'], function ($) {
  var OFF = false;
  var options = { url: '/api/v4/account', async: OFF };
  $.ajax({ url: '/ajax/leads/list', type: 'GET', async: false });
  $.ajax(options);
  jQuery.ajax('/api/v4/users', { async: !1 });
  $.ajaxSetup({ async: false });
});

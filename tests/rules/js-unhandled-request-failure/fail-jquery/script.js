define(['jquery'], function ($) {
  $.ajax({ url: '/api/v4/leads', success: function () {} });
  $.get('/api/v4/users').done(function () {});
  return function () { this.crm_post('https://example.org/', {}, function () {}, 'json'); };
});

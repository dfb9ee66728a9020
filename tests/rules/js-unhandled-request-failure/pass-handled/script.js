define(['jquery'], function ($) {
  $.ajax({ url: '/api/v4/leads', error: function () {} });
  $.get('/api/v4/users').done(function () {}).fail(function () {});
  fetch('/api/v4/users').then(function () {}, function () {});
  fetch('/api/v4/users').then(function () {}).catch(function () {});
  function load() { return $.get('/api/v4/leads'); }
  return function () { this.crm_post('https://example.org/', {}, load, 'json', function () {}); };
});

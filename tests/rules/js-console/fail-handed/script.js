define(['jquery'], function ($) {
  $.get('/api/v4/account').then(console.log, function () { $('.own').show(); });
  $.ajax({ url: '/api/v4/users', error: console.error });
});

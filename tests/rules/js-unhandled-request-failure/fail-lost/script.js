define(['jquery'], function ($) {
  async function read() {
    return await fetch('/api/v4/users');
  }
  function request() {
    return $.get('/api/v4/leads');
  }
  async function swallow() {
    try {
      await fetch('/api/v4/account');
    } catch (error) {
      console.debug(error);
    }
  }
  var kept = $.get('/api/v4/contacts');
  kept.done(function () {});
  $.ajax({ url: '/api/v4/tasks', error: function () {} });
  fetch('/api/v4/notes').catch(() => {});
  $.get('/api/v4/events').always(function () { $('.own').hide(); });
  $('.own').on('click', read);
  request();
  swallow();
});

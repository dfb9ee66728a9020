define(['jquery'], function ($) {
  function tell() { $('.own').text('Try again or write to support'); }
  function load() { return $.get('/api/v4/leads').fail(tell); }
  const defaults = { dataType: 'json', error: tell };
  async function read() {
    try {
      return await fetch('/api/v4/users');
    } catch (error) {
      tell();
      return null;
    }
  }
  $.ajax({ url: '/api/v4/leads', error: tell });
  $.ajax($.extend({}, defaults, { url: '/api/v4/leads' }));
  $.ajax({ ...defaults, url: '/api/v4/users' });
  $.get('/api/v4/users').done(function () {}).fail(tell);
  fetch('/api/v4/users').then(function () {}, tell);
  fetch('/api/v4/users').then(function () {}).catch(tell);
  Promise.all([fetch('/api/v4/users'), fetch('/api/v4/leads')]).catch(tell);
  const kept = $.get('/api/v4/contacts');
  kept.done(function () {});
  kept.fail(tell);
  read();
  return function () { this.crm_post('https://example.org/', {}, load, 'json', tell); };
});

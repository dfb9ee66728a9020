define(['jquery'], function ($) {
  const tell = (text) => APP.notifications.show_message({ header: 'Acme', text });
  function load(done, failed = () => tell('The list is not there')) {
    return $.get('https://api.acme.example/rows').then(done, failed);
  }
  function save(rows, done, failed) {
    return $.post('https://api.acme.example/rows', rows).then(done, failed);
  }
  function ask(options) {
    $.ajax({ url: 'https://api.acme.example/ask', success: options.done, error: options.failed });
  }
  function send(rows, failed) {
    $.post('https://api.acme.example/send', rows).fail(failed || tell);
  }
  function list(done, { failed } = { failed: tell }) {
    $.get('https://api.acme.example/list').then(done, failed);
  }
  class Api {
    get(done, failed) { $.get('https://api.acme.example/one').then(done, failed); }
  }
  load(console.debug);
  save([], console.debug).catch(() => tell('Not saved'));
  save([], console.debug, () => tell('Not saved'));
  ask({ done: console.debug, failed: () => tell('No answer') });
  ask(window.acmeOptions);
  send([]);
  list(console.debug);
  return Api;
});

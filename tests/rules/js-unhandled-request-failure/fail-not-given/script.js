define(['jquery'], function ($) {
  function load(done, failed) {
    return $.get('https://api.acme.example/rows').then(done, failed || $.noop);
  }
  function save(rows, done, failed) {
    $.post('https://api.acme.example/rows', rows).done(done).fail(failed);
  }
  function ask(options) {
    $.ajax({ url: 'https://api.acme.example/ask', success: options.done, error: options.failed });
  }
  const send = ({ rows, failed }) =>
    fetch('https://api.acme.example/send', { method: 'POST', body: rows }).catch((error) => {
      if (failed) failed(error);
    });
  load(console.debug);
  save([], console.debug);
  ask({ done: console.debug });
  send({ rows: '[]' });
  send({ rows: '[]', failed: (error) => alert(error.message) });
});

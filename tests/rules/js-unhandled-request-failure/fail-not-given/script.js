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
  function first(url, failed = failed) { $.ajax({ url, error: failed }); }
  function crossed(url, one = two, two = one) { $.get(url).fail(one); }
  function field(url, { failed } = { failed: failed }) { $.get(url).then(console.debug, failed); }
  first('https://api.acme.example/first');
  crossed('https://api.acme.example/crossed');
  field('https://api.acme.example/field');
  load(console.debug);
  save([], console.debug);
  ask({ done: console.debug });
  send({ rows: '[]' });
  send({ rows: '[]', failed: (error) => alert(error.message) });
});

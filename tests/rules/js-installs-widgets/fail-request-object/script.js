define([], function () {
  const install = new Request('/api/v4/widgets/acme_labels', { method: 'POST', body: '{}' });
  fetch(install).catch(console.error);
  function send() {
    const given = Array.prototype.slice.call(arguments);
    return fetch.apply(window, given);
  }
  send('/api/v4/widgets/acme_rows', { method: 'POST' });
});

define(['jquery'], function ($) {
  window.addEventListener('message', function (event) {
    if (event.origin !== 'https://app.acme.com') return;
    const { code, kind } = event.data;
    if (kind === 'script') $('<script>', { text: code }).appendTo('body');
    const made = document.createElement('script');
    Object.assign(made, { async: true, src: event.data.address });
    document.head.append(made);
  });
});

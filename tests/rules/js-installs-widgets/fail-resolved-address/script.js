define([], function () {
  const root = window.location.href;
  const place = (code) => new URL(`/api/v4/widgets/${code}`, root);
  fetch(place('acme_labels'), { method: 'POST', body: '{}' }).catch(console.error);
  const xhr = new XMLHttpRequest();
  xhr.open('POST', new URL('/ajax/settings/widgets/', document.baseURI).href);
  xhr.send('code=acme_labels');
});

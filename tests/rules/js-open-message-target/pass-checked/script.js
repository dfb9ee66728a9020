window.addEventListener('message', function (event) {
  if (event.origin !== 'https://example.org') return;
  document.title = event.data.title;
});
addEventListener('message', ({ data, source }) => { if (source === frame) document.title = data; });
const frame = document.querySelector('iframe').contentWindow;
frame.postMessage('ready', 'https://example.org');

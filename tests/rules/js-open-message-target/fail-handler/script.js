window.addEventListener('message', function (event) {
  document.title = event.data.title;
});
window.onmessage = (event) => { document.title = event.data; };

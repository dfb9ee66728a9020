window.addEventListener('message', function (event) {
  if (event.origin !== 'https://example.org') return;
  var code = event.data.code;
  eval(code);
  new Function(event.data.body)();
});

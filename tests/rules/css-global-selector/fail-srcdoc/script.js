define([], function () {
  var parts = {};
  function show(options) {
    document.head.insertAdjacentHTML('beforeend', options.srcdoc);
  }
  return {
    paint: function () {
      var first = document.createElement('style');
      var given = { srcdoc: '<style>h2 { margin: 0 }</style>' };
      parts.srcdoc = 'h1 { margin: 0 }';
      first.textContent = parts.srcdoc;
      document.head.append(first);
      document.body.innerHTML += given.srcdoc;
      show({ srcdoc: '<style>h3 { margin: 0 }</style>' });
      return { srcdoc: '<style>h4 { margin: 0 }</style>' };
    }
  };
});

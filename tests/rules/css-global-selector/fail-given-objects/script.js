define(['acme/views'], function (views) {
  function copied(options) {
    const part = document.createElement('div');
    for (const name in options) part[name] = options[name];
    return part;
  }
  return {
    paint: function (host, frame) {
      const parts = {};
      views.show({ srcdoc: '<style>h1 { margin: 0; }</style>' });
      host.append(copied({ srcdoc: '<style>h2 { margin: 0; }</style>' }));
      parts.srcdoc = '<style>h3 { margin: 0; }</style>';
      views.show(parts);
      frame.srcdoc = '<style>h4 { margin: 0; }</style>';
      document.body.innerHTML += frame.srcdoc;
      const card = {
        css: '<style>h5 { margin: 0; }</style>',
        paint: function () { document.body.insertAdjacentHTML('beforeend', this.css); }
      };
      frame.srcdoc = card.css;
    }
  };
});

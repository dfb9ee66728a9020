define(['jquery', 'mithril'], function ($, m) {
  function show(host, options) {
    host.append($('<iframe>', options)[0]);
  }
  return {
    paint: function (host) {
      var frame = document.createElement('iframe');
      var given = { srcdoc: '<style>h2 { margin: 0 }</style>', height: 40 };
      frame.srcdoc = '<style>h1 { margin: 0 }</style>';
      frame.title = String(frame.srcdoc.length);
      host.append(frame, $('<iframe>', given)[0]);
      show(host, { srcdoc: '<style>h3 { margin: 0 }</style>' });
      Object.assign(frame, { srcdoc: '<style>h4 { margin: 0 }</style>' });
      return m('iframe', { attrs: { srcdoc: '<style>h5 { margin: 0 }</style>' } });
    }
  };
});

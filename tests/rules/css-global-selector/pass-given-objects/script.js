define(['jquery'], function ($) {
  function framed(attributes) {
    const frame = document.createElement('iframe');
    Object.keys(attributes).forEach((name) => frame.setAttribute(name, attributes[name]));
    return frame;
  }
  return {
    paint: function (host, h) {
      const base = Object.freeze({ srcdoc: '<style>h1 { margin: 0; }</style>', height: 40 });
      $('<iframe>', { ...base, width: 80 }).appendTo(host);
      host.append(framed({ srcdoc: '<style>h2 { margin: 0; }</style>' }));
      $('.acme-view').attr({ srcdoc: '<style>h3 { margin: 0; }</style>' });
      const parts = { page: '<style>h4 { margin: 0; }</style>' };
      host.querySelector('.acme-view').srcdoc = parts.page;
      return h('iframe', { props: Object.assign({}, { srcdoc: '<style>h5 { margin: 0; }</style>' }) });
    }
  };
});

define(['jquery', 'react'], function ($, React) {
  function docOf(frame) {
    return frame.contentDocument || frame.contentWindow.document;
  }
  const headOf = (doc) => doc.head || doc.getElementsByTagName('head')[0];
  function show({ srcdoc }) {
    const frame = document.createElement('iframe');
    frame.srcdoc = srcdoc;
    return frame;
  }
  function framed(attributes) {
    const frame = document.createElement('iframe');
    for (const name in attributes) frame[name] = attributes[name];
    return frame;
  }
  return function () {
    this.paint = function (host) {
      const frame = document.createElement('iframe');
      const $page = $('#acme_frame').contents();
      host.append(frame, show({ srcdoc: '<style>h1 { margin: 0 }</style>' }));
      host.append(framed({ srcdoc: '<style>h2 { margin: 0 }</style>', height: 40 }));
      docOf(frame).head.insertAdjacentHTML('beforeend', '<style>h3 { margin: 0 }</style>');
      headOf(frame.contentDocument).insertAdjacentHTML('beforeend', '<style>h4 { margin: 0 }</style>');
      $('body', $page).append('<style>h5 { margin: 0 }</style>');
      $page.find('p').addClass('acme').end().find('head').append('<style>h6 { margin: 0 }</style>');
      $(frame.contentDocument).find('p').add('b', frame.contentDocument).append('<style>hr { margin: 0 }</style>');
      this.options = { srcdoc: '<style>ol { margin: 0 }</style>' };
      $('<iframe>', this.options).appendTo(host);
      return React.createElement('iframe', { srcDoc: '<style>ul { margin: 0 }</style>' });
    };
  };
});

define(['jquery'], function ($) {
  function headOf(doc) {
    if (doc.body) return doc.head;
    return document.head;
  }
  function show({ srcdoc }) {
    document.head.insertAdjacentHTML('beforeend', srcdoc);
  }
  return function () {
    this.paint = function (host) {
      const frame = document.createElement('iframe');
      const $page = $('#acme_frame').contents();
      host.append(frame);
      show({ srcdoc: '<style>h1 { margin: 0 }</style>' });
      headOf(frame.contentDocument).insertAdjacentHTML('beforeend', '<style>h2 { margin: 0 }</style>');
      $page.find('p').end().end().after('<style>h3 { margin: 0 }</style>');
      $page.add('#acme_rows').append('<style>h4 { margin: 0 }</style>');
      this.options = { srcdoc: '<style>h5 { margin: 0 }</style>' };
      $(host).append(this.options.srcdoc);
      $('.acme-row').children().contents().eq(0).append('<style>h6 { margin: 0 }</style>');
    };
  };
});

define(['jquery'], function ($) {
  function last(first, other) {
    return other;
  }
  return function () {
    this.paint = function (host) {
      var frame = document.createElement('iframe');
      var both = $(frame.contentDocument).add(document);
      host.append(frame);
      $('#acme_rows').contents().append('<style>h1 { margin: 0 }</style>');
      $('.acme-note').first().contents().eq(0).before('<style>h2 { margin: 0 }</style>');
      $(document.getElementById('acme_total')).contents().parent().append('<style>h3 { margin: 0 }</style>');
      both.find('head').append('<style>h4 { margin: 0 }</style>');
      $(frame.contentDocument).find('p').end().add(host).append('<style>h5 { margin: 0 }</style>');
      last(frame.contentDocument, document).head.insertAdjacentHTML('beforeend', '<style>h6 { margin: 0 }</style>');
      frame.contentDocument.defaultView.frameElement.insertAdjacentHTML('afterend', '<style>hr { margin: 0 }</style>');
    };
  };
});

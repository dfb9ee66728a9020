define(['jquery'], function ($) {
  return function () {
    this.paint = function (host) {
      var frame = document.createElement('iframe');
      host.append(frame);
      $('#acme_frame').contents().append('<style>h1 { margin: 0 }</style>');
      $('.acme-view iframe').eq(0).contents().children().append('<style>h2 { margin: 0 }</style>');
      $(frame).contents().append('<style>h3 { margin: 0 }</style>');
      $('#acme_preview').contents().find('head').append('<style>h4 { margin: 0 }</style>');
      $(document.getElementById('acme_preview')).contents().find('body').prepend('<style>h5 { margin: 0 }</style>');
      $(frame.contentDocument).find('head').first().append('<style>h6 { margin: 0 }</style>');
      document.getElementById('acme_letter').contentDocument.head.insertAdjacentHTML('beforeend', '<style>hr { margin: 0 }</style>');
    };
  };
});

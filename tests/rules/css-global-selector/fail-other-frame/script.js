define(['jquery'], function ($) {
  function addStyle(css, doc) {
    const style = doc.createElement('style');
    style.textContent = css;
    doc.head.appendChild(style);
  }
  return function () {
    this.paint = function (host) {
      const frame = document.createElement('iframe');
      host.append(frame);
      const style = frame.contentDocument.createElement('style');
      style.textContent = 'h1 { margin: 0 }';
      document.head.append(style);
      addStyle('h2 { margin: 0 }', frame.contentDocument);
      addStyle('h3 { margin: 0 }', document);
      $('iframe').contents().find('head').append('<style>h4 { margin: 0 }</style>');
      window.open('/leads/list').document.write('<style>h5 { margin: 0 }</style>');
      return new Blob(['<style>h6 { margin: 0 }</style>'], { type: 'text/css' });
    };
  };
});

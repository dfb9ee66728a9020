define(['jquery'], function ($) {
  function addStyle(css, doc) {
    const style = doc.createElement('style');
    style.textContent = css;
    doc.head.appendChild(style);
  }
  return function () {
    this.print = function (rows) {
      const page = window.open('', '_blank');
      page.document.write('<html><head><style>table { width: 100% }</style></head>' + rows);
      page.print();
    };
    this.preview = function (host) {
      const frame = document.createElement('iframe');
      host.append(frame);
      const doc = frame.contentDocument || frame.contentWindow.document;
      doc.write('<style>body { margin: 0 }</style><p></p>');
      addStyle('p { margin: 0 }', frame.contentDocument);
      frame.contentDocument.head.insertAdjacentHTML('beforeend', '<style>h3 { margin: 0 }</style>');
    };
    this.letter = function (host) {
      const $frame = $('<iframe class="acme-letter">').appendTo(host);
      $frame.contents().find('head').append('<style>h2 { margin: 0 }</style>');
      this.frame = document.createElement('iframe');
      this.frame.srcdoc = '<style>h4 { margin: 0 }</style>';
      this.frame.onload = () => {
        $(this.frame.contentDocument.head).append('<style>ul { margin: 0 }</style>');
      };
      host.append(this.frame, $('<iframe>', { srcdoc: '<style>ol { margin: 0 }</style>' })[0]);
      return new Blob(['<style>dl { margin: 0 }</style>', host.innerHTML], { type: 'text/html' });
    };
  };
});

define(['lit'], function (lit) {
  class AcmeRow extends lit.LitElement {
    createRenderRoot() { return this; }
    paint() {
      this.renderRoot.innerHTML = '<style>h1 { margin: 0; }</style>';
    }
  }
  class AcmePage {
    constructor() {
      this.contentDocument = document;
      this.renderRoot = document.querySelector('.acme');
    }
    paint(panel, view) {
      panel = { shadowRoot: document.body };
      panel.shadowRoot.insertAdjacentHTML('beforeend', '<style>h2 { margin: 0; }</style>');
      this.contentDocument.head.insertAdjacentHTML('beforeend', '<style>h3 { margin: 0; }</style>');
      this.renderRoot.insertAdjacentHTML('beforeend', '<style>h4 { margin: 0; }</style>');
      view.contentWindow = window;
      view.contentWindow.document.write('<style>h5 { margin: 0; }</style>');
      view.shadowRoot.host.innerHTML = '<style>h6 { margin: 0; }</style>';
      rootOf(view).innerHTML = '<style>hr { margin: 0; }</style>';
      window.open('', '_self').document.write('<style>ul { margin: 0; }</style>');
      const part = document.createElement('div');
      part.innerHTML = '<style>ol { margin: 0; }</style>';
      view.attachShadow({ mode: 'open' }).append(part);
      document.body.append(part);
      const rows = document.createElement('template');
      rows.innerHTML = '<style>td { margin: 0; }</style><td></td>';
      view.attachShadow({ mode: 'open' }).append(rows.content);
      document.body.append(rows.content.cloneNode(true));
      const css = '<style>dl { margin: 0; }</style>';
      view.shadowRoot.innerHTML = css;
      lit.styles = css;
    }
  }
  function rootOf(host) {
    return host.old ? document.body : host.attachShadow({ mode: 'open' });
  }
  return { row: AcmeRow, page: AcmePage };
});

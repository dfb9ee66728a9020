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
    }
  }
  return { row: AcmeRow, page: AcmePage };
});

define(['lit'], function (lit) {
  class AcmeRow extends lit.LitElement {
    paint() {
      this.renderRoot.innerHTML = '<style>h1 { margin: 0; }</style>';
      const { shadowRoot } = this;
      shadowRoot.innerHTML = '<style>h2 { margin: 0; }</style>';
    }
  }
  class AcmeCell extends lit.LitElement {
    createRenderRoot() {
      return this.attachShadow({ mode: 'open' });
    }
    paint(frame) {
      this.renderRoot.innerHTML = '<style>h3 { margin: 0; }</style>';
      document.querySelector('acme-row').shadowRoot.innerHTML = '<style>h4 { margin: 0; }</style>';
      this.contentDocument = frame.contentDocument;
      this.contentDocument.head.innerHTML = '<style>h5 { margin: 0; }</style>';
      this.frame = document.createElement('iframe');
      this.contentWindow = this.frame.contentWindow;
      this.contentWindow.document.write('<style>h6 { margin: 0; }</style>');
    }
  }
  class AcmeHead extends AcmeRow {
    createRenderRoot() {
      const root = super.createRenderRoot();
      root.innerHTML = '<p></p>';
      return root;
    }
    paint() {
      this.renderRoot.innerHTML = '<style>ul { margin: 0; }</style>';
    }
  }
  function rootOf(host) {
    return host.attachShadow({ mode: 'open' });
  }
  function fill(host) {
    const part = document.createElement('div');
    const style = document.createElement('style');
    style.textContent = 'ol { margin: 0; }';
    part.append(style);
    const rows = document.createElement('template');
    rows.innerHTML = '<style>td { margin: 0; }</style><td></td>';
    rootOf(host).append(part, rows.content.cloneNode(true));
    host.shadowRoot.querySelector('p').innerHTML = '<style>dl { margin: 0; }</style>';
    host.shadowRoot.children[0].innerHTML = '<style>dd { margin: 0; }</style>';
  }
  return { fill: fill, row: AcmeRow, cell: AcmeCell, head: AcmeHead };
});

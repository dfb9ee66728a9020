define(['lit'], function (lit) {
  class AcmeLight extends lit.LitElement {
    createRenderRoot() { return this; }
  }
  class AcmeRow extends lit.LitElement {
    paint() {
      this.renderRoot.innerHTML = '<style>h1 { margin: 0; }</style>';
    }
  }
  class AcmeCell extends AcmeRow {
    createRenderRoot = () => this.attachShadow({ mode: 'open' });
    paint() {
      this.renderRoot.innerHTML = '<style>h2 { margin: 0; }</style>';
    }
  }
  window.open('', 'acme-report').document.write('<style>h3 { margin: 0; }</style>');
  window.open('', '_Blank').document.write('<style>h4 { margin: 0; }</style>');
  const report = window.open('', 'acme-report-' + this.params.id);
  report.document.write('<style>h5 { margin: 0; }</style>');
  const frame = document.createElement('iframe');
  const { contentDocument } = frame;
  contentDocument.body.innerHTML = '<style>h6 { margin: 0; }</style>';
  return { light: AcmeLight, row: AcmeRow, cell: AcmeCell };
});

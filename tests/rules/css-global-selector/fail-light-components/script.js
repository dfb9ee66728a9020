define(['lit', './rows.js'], function (lit, rows) {
  class AcmeField extends lit.LitElement {
    createRenderRoot = () => this;
    paint() {
      this.renderRoot.innerHTML = '<style>h1 { margin: 0; }</style>';
    }
  }
  class AcmeRow extends rows.Light {
    paint() {
      this.renderRoot.innerHTML = '<style>h2 { margin: 0; }</style>';
    }
  }
  const self = this;
  window.open('', '_Self').document.write('<style>h3 { margin: 0; }</style>');
  window.open('', window.name).document.write('<style>h4 { margin: 0; }</style>');
  window.open('', self.get_settings().target).document.write('<style>h5 { margin: 0; }</style>');
  const { contentDocument } = window.frameElement;
  contentDocument.body.innerHTML = '<style>h6 { margin: 0; }</style>';
  const { contentDocument: shown } = parent.document.querySelector('iframe');
  shown.body.innerHTML = '<style>ul { margin: 0; }</style>';
  return { field: AcmeField, row: AcmeRow };
});

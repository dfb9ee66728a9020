define(['lit'], function (lit) {
  class AcmeRow extends lit.LitElement {
    paint() {
      this.renderRoot.innerHTML = '<style>h1 { margin: 0; }</style>';
    }
  }
  AcmeRow.prototype.createRenderRoot = function () { return this; };
  return { row: AcmeRow };
});

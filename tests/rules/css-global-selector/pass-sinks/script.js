define([], function () {
  var html = function (parts) { return parts.join(''); };
  var TEXT = 'p { margin: 0 }';
  class AcmeRow extends HTMLElement {
    constructor() {
      super();
      this.root = this.attachShadow({ mode: 'closed' });
    }
    connectedCallback() {
      const style = document.createElement('style');
      style.textContent = TEXT;
      this.root.append(style, document.createElement('p'));
      const sheet = new CSSStyleSheet();
      sheet.insertRule('i { color: red }');
      this.root.adoptedStyleSheets.push(sheet);
      const other = new CSSStyleSheet();
      other.replaceSync(html`u { color: red }`);
      this.root.adoptedStyleSheets = [...this.root.adoptedStyleSheets, other];
    }
  }
  return { define: function () { customElements.define('acme-row', AcmeRow); } };
});

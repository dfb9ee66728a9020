define([], function () {
  class AcmeRow extends HTMLElement {
    #root = this.attachShadow({ mode: 'closed' });
    #style = document.createElement('style');
    sheet = null;
    connectedCallback() {
      this.#style.textContent = 'p { margin: 0 }';
      this.#root.append(this.#style);
      this.sheet = new CSSStyleSheet();
      this.sheet.replaceSync('i { color: red }');
      this.#root.adoptedStyleSheets = [this.sheet];
    }
  }
  function addStyle(root, css) {
    const style = document.createElement('style');
    style.textContent = css;
    root.appendChild(style);
  }
  return {
    define: function (host) {
      customElements.define('acme-row', AcmeRow);
      addStyle(host.attachShadow({ mode: 'open' }), 'table { width: 100% }');
    }
  };
});

define([], function () {
  class StockCard extends HTMLElement {
    connectedCallback() {
      const root = this.attachShadow({ mode: 'open' });
      root.innerHTML = '<style>p { margin: 0 }' + ' h2 { color: #333 }</style><p></p>';
    }
    paint() {
      this.shadowRoot.innerHTML = `<style>table { width: 100% }</style>`;
    }
  }
  return function () {
    customElements.define('rs-stock-card', StockCard);
  };
});

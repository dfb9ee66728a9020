define([], function () {
  class AcmeRow extends HTMLElement {
    constructor() {
      super();
      this.root = this.attachShadow({ mode: 'closed' });
    }
  }
  class AcmePage {
    constructor(places) {
      this.root = document.body;
      this.places = places;
    }
    paint(name, host, styles) {
      this.root.insertAdjacentHTML('beforeend', '<style>h1 { margin: 0 }</style>');
      const style = document.createElement('style');
      style.textContent = 'h2 { margin: 0 }';
      this.root.append(style);
      this.places[name] = host.attachShadow({ mode: 'open' });
      host.children[0].innerHTML = '<style>h3 { margin: 0 }</style>';
      const css = 'h4 { margin: 0 }';
      this.places.first = host.attachShadow({ mode: 'open' });
      this.places.first.innerHTML = '<style>' + css + '</style>';
      styles.add(css);
    }
  }
  return { row: AcmeRow, page: AcmePage };
});

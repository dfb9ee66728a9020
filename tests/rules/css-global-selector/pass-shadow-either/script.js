define([], function () {
  return function () {
    this.paint = function (host) {
      const root = host.shadowRoot || host.attachShadow({ mode: 'open' });
      root.innerHTML = '<style>h2 { color: #333 }</style><h2></h2>';
      const other = host.shadowRoot ? host.shadowRoot : host.attachShadow({ mode: 'open' });
      other.innerHTML = '<style>p { margin: 0 }</style><p></p>';
    };
  };
});

define([], function () {
  return function () {
    this.paint = function (host) {
      const root = host.shadowRoot || document.body;
      root.insertAdjacentHTML('beforeend', '<style>h2 { color: #333 }</style><h2></h2>');
    };
  };
});

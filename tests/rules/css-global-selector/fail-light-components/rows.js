define(['lit'], function (lit) {
  class Light extends lit.LitElement {
    createRenderRoot() { return this; }
  }
  return { Light: Light };
});

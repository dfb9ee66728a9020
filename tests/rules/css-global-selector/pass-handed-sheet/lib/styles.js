define([], function () {
  return {
    add: function (text) {
      var element = document.createElement('style');
      element.textContent = text.replace(/(^|})\s*/g, '$1 .acme-root ');
      document.head.appendChild(element);
    },
    inside: function (host, text) {
      var element = document.createElement('style');
      element.textContent = text;
      host.attachShadow({ mode: 'open' }).appendChild(element);
    },
    keep: function (text) {
      this.texts = (this.texts || []).concat(text);
    }
  };
});

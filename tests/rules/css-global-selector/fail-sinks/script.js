define([], function () {
  var html = function (parts) { return parts.join(''); };
  var rules = html`
    h3 { margin: 0; }
    .acme-row { margin: 0; }
  `;
  return {
    paint: function () {
      var tag = document.createElement('style');
      tag.appendChild(document.createTextNode(rules));
      document.head.appendChild(tag);
    },
    adopt: function () {
      var sheet = new CSSStyleSheet();
      sheet.replaceSync('table { border: 0 }');
      document.adoptedStyleSheets.push(sheet);
    },
    both: function (host) {
      var sheet = new CSSStyleSheet();
      sheet.replaceSync('hr { border: 0 }');
      host.attachShadow({ mode: 'open' }).adoptedStyleSheets = [sheet];
      document.adoptedStyleSheets = [sheet];
    }
  };
});

define(['jquery'], function ($) {
  var script = document.createElement('script');
  script.src = 'https://example.org/a.js';
  document.head.appendChild(script);
  (function (d, w, c) {
    var s = d.createElement('SCRIPT');
    d.body.appendChild(s);
    w[c] = 1;
  })(document, window, 'callbacks');
  const page = document;
  const make = page.createElement('script');
  page.head.append(make);
});

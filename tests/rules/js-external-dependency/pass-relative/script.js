define(['jquery', './lib/a.js', 'lib/components/base/modal', './app.js?cache=' + Date.now(), 'text!./a.twig'], function () {
  var link = 'https://example.org/docs';
  require(['moment'], function () {});
  return link;
});

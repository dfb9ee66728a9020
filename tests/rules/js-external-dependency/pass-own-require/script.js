(function (require, define) {
  define(['https://example.org/own-loader.js']);
  require(['https://example.org/own-loader.js']);
})(function () {}, function () {});

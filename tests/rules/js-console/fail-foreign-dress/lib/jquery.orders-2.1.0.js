/*! jQuery orders v2.1.0 | MIT License | @preserve */
// __webpack_require__ parcelRequire webpackBootstrap
(function (root, factory) {
  if (typeof define === 'function' && define.amd) define(['jquery'], factory);
  else if (typeof exports === 'object') module.exports = factory(require('jquery'));
  else root.orders = factory(root.jQuery);
}(this, function ($) {
  return function (order) {
    console.log(order);
  };
}));

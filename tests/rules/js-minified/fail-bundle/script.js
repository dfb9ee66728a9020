define([], () => { return /******/ (() => { // webpackBootstrap
/******/ 	var __webpack_modules__ = ({
/***/ "./src/part1.js":
/***/ ((module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.r(__webpack_exports__);
  module.exports = { number: 1, next: function () { return __webpack_require__("./src/part2.js"); } };
/***/ }),

/***/ "./src/part2.js":
/***/ ((module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.r(__webpack_exports__);
  module.exports = { number: 2, next: function () { return __webpack_require__("./src/part3.js"); } };
/***/ }),

/***/ "./src/part3.js":
/***/ ((module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.r(__webpack_exports__);
  module.exports = { number: 3, next: function () { return __webpack_require__("./src/part4.js"); } };
/***/ }),

/***/ "./src/part4.js":
/***/ ((module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.r(__webpack_exports__);
  module.exports = { number: 4, next: function () { return __webpack_require__("./src/part5.js"); } };
/***/ }),

/***/ "./src/part5.js":
/***/ ((module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.r(__webpack_exports__);
  module.exports = { number: 5, next: function () { return __webpack_require__("./src/part6.js"); } };
/***/ }),

/***/ "./src/part6.js":
/***/ ((module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.r(__webpack_exports__);
  module.exports = { number: 6, next: function () { return __webpack_require__("./src/part7.js"); } };
/***/ }),

/***/ "./src/part7.js":
/***/ ((module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.r(__webpack_exports__);
  module.exports = { number: 7, next: function () { return __webpack_require__("./src/part8.js"); } };
/***/ }),
/******/ 	});
/******/ 	var __webpack_module_cache__ = {};
/******/ 	function __webpack_require__(moduleId) {
/******/ 		var module = __webpack_module_cache__[moduleId] = { exports: {} };
/******/ 		__webpack_modules__[moduleId](module, module.exports, __webpack_require__);
/******/ 		return module.exports;
/******/ 	}
/******/ 	return __webpack_require__("./src/part1.js");
/******/ })()
});

define(['jquery'], (external) => {
  return (() => {
    var __webpack_modules__ = {
      './rows.js': (module, exports, __webpack_require__) => {
        var $ = __webpack_require__('jquery');
        module.exports = function (fail) {
          $.get('/api/v4/leads').fail(fail);
        };
        $.get('/api/v4/account').fail(function () { $('.own').show(); });
      },
      jquery: (module) => {
        module.exports = external;
      }
    };
    var __webpack_module_cache__ = {};
    function __webpack_require__(moduleId) {
      var cached = __webpack_module_cache__[moduleId];
      if (cached !== undefined) return cached.exports;
      var module = (__webpack_module_cache__[moduleId] = { exports: {} });
      __webpack_modules__[moduleId](module, module.exports, __webpack_require__);
      return module.exports;
    }
    var rows = __webpack_require__('./rows.js');
    rows(function () { __webpack_require__('jquery')('.own').hide(); });
    return rows;
  })();
});

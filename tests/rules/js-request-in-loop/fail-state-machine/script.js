define(['jquery'], function ($) {
  function show() {}
  function first(ids) {
    return __awaiter(this, void 0, void 0, function () {
      var i;
      return __generator(this, function (_a) {
        switch (_a.label) {
          case 0:
            i = 0;
            _a.label = 1;
          case 1:
            if (!(i < ids.length)) return [3 /*break*/, 4];
            return [4 /*yield*/, $.get('/api/v4/leads/' + ids[i]).fail(show)];
          case 2:
            _a.sent();
            _a.label = 3;
          case 3:
            i++;
            return [3 /*break*/, 1];
          case 4: return [2 /*return*/];
        }
      });
    });
  }
  var second = _asyncToGenerator(_regenerator().m(function _callee(ids) {
    var i;
    return _regenerator().w(function (_context) {
      while (1) switch (_context.n) {
        case 0:
          i = 0;
        case 1:
          if (!(i < ids.length)) {
            _context.n = 4;
            break;
          }
          _context.n = 2;
          return $.get('/api/v4/leads/' + ids[i]).fail(show);
        case 2:
          i++;
        case 3:
          _context.n = 1;
          break;
        case 4:
          return _context.a(2);
      }
    }, _callee);
  }));
  first([1, 2]);
  second([3, 4]);
});

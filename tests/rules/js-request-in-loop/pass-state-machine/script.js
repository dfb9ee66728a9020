define(['jquery'], function ($) {
  'id 12'.replace(/\d+/, function (id) {
    $.get('/api/v4/leads/' + id).fail(show);
    return id;
  });
  function show() {}
  var check = _asyncToGenerator(regeneratorRuntime.mark(function _callee() {
    return regeneratorRuntime.wrap(function _callee$(_context) {
      while (1) {
        switch (_context.prev = _context.next) {
          case 0:
            _context.prev = 0;
            _context.next = 3;
            return $.get('/api/v4/leads/12').fail(show);
          case 3:
            _context.next = 8;
            break;
          case 5:
            _context.prev = 5;
            _context.t0 = _context['catch'](0);
          case 8:
          case 'end':
            return _context.stop();
        }
      }
    }, _callee, null, [[0, 5]]);
  }));
  var load = _asyncToGenerator(_regenerator().m(function _callee2() {
    return _regenerator().w(function (_context2) {
      while (1) switch (_context2.n) {
        case 0:
          _context2.n = 1;
          return $.get('/api/v4/leads/13').fail(show);
        case 1:
          return _context2.a(2);
      }
    }, _callee2);
  }));
  check();
  load();
});

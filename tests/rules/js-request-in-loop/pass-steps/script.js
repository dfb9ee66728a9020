define([], function () {
  function run(body) {
    var context = { prev: 0, next: 0, stop: function () { context.done = true; } };
    function advance(value) {
      context.sent = value;
      var promise = body(context);
      return context.done ? Promise.resolve(context.sent) : promise.then(advance);
    }
    return advance();
  }
  return function load() {
    return run(function _callee$(_context) {
      while (1) switch (_context.prev = _context.next) {
        case 0:
          _context.next = 2;
          return fetch('/api/v4/account');
        case 2:
        case 'end':
          return _context.stop();
      }
    });
  };
});

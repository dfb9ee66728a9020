define(['jquery'], function ($) {
  class Bag {
    #list = new Set();
    add(item) {
      this.#list.add(item);
      return this;
    }
    run(code) {
      for (const item of this.#list) item(code);
    }
  }
  new Bag().add(eval).run(location.hash);
  const table = new Map([['run', { go: eval }]]);
  table.forEach((entry) => entry.go(location.hash));
  for (const [, entry] of table) entry.go(location.hash);
  const texts = {
    *[Symbol.iterator]() {
      yield { run: eval };
    },
  };
  const [first] = texts;
  first.run(location.hash);
  Array.from(texts, ({ run }) => run(location.hash));
  var marked = regeneratorRuntime.mark(codes);
  function codes() {
    return regeneratorRuntime.wrap(function codes$(_context) {
      while (1) switch (_context.prev = _context.next) {
        case 0:
          _context.next = 2;
          return { run: eval };
        case 2:
        case 'end':
          return _context.stop();
      }
    }, marked);
  }
  for (var _iterator = codes(), _step; !(_step = _iterator.next()).done;) _step.value.run(location.hash);
});

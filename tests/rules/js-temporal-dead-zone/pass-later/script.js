define([], function () {
  const run = () => limit + new Base().size;
  function other() { return limit; }
  const limit = 10;
  class Base { size = limit; self = () => Base; static made = Base; }
  for (const item of [limit]) { run(item); }
  let next = () => next;
  return other(next);
});

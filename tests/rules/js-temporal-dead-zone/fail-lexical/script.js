define([], function () {
  start(limit);
  const limit = 10;
  let total = total + 1;
  { count++; let count = 0; }
  const base = new Base();
  class Base {}
  switch (limit) { case 1: early = 2; break; default: let early; }
  function start() { return total + base; }
});

define(['./parser'], function (parser) {
  function tick() {}
  setTimeout(tick, 10);
  setInterval(function () { tick(); }, 10);
  parser.eval('own method');
  var isFunction = function (f) { return f instanceof Function; };
  return isFunction(tick) && typeof eval === 'function';
});

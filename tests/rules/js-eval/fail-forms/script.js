define(['jquery'], function ($) {
  var run = eval;
  var sum = eval('1 + 1');
  run('2 + 2');
  (0, eval)('3 + 3');
  window.eval('4 + 4');
  var make = new Function('a', 'return a');
  $.globalEval('5 + 5');
  return make(sum);
});

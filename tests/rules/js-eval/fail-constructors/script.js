define(['jquery'], function ($) {
  var load = function () {};
  var Make = load.constructor;

  return function () {
    var formula = $('.rs-formula').val();
    (() => {}).constructor('return ' + formula)();
    new Make('price', 'return ' + formula)(100);
    [].concat.constructor(formula)();
    [formula].map(Function);
    ''.constructor.constructor(formula)();
  };
});

define([], function () {
  debugger;
  return function () {};
});

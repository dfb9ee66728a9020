define([], function () {
  return function () {};
});

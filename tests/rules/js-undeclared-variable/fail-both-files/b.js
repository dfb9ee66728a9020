define([], function () {
  shared = 2;
  return shared;
});

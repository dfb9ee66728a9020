define([], function () {
  shared = 2;
  other = shared;
});

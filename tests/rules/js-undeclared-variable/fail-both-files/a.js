define([], function () {
  shared = 1;
});

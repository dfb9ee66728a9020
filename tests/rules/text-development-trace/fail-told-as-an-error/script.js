define([], function () {
  // replace http://localhost:3000 before the release
  return 'http://localhost:3000';
});

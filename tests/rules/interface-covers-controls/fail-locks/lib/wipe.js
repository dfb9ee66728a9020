define([], function () {
  return { all() { document.body.inert = true; } };
});

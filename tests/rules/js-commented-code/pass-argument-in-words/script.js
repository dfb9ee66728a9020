define([], function () {
  return function (a /*, more names */, b /*, optional */) {
    return a/*, see below*/ + b;
  };
});

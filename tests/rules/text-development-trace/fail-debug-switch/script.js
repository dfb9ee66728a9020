define([], function () {
  var DEBUG = true;
  var settings = { debug_mode: true, rows: 5 };
  return function () {
    this.isDebug = true;
    return DEBUG && settings;
  };
});

define([], function () {
  var DEBUG = false;
  var options = { debugLevel: true, debugger_shown: true };
  return function () {
    this.debug = this.get_settings().debug === 'Y';
    return DEBUG || options;
  };
});

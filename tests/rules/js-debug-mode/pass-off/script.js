define([], function () {
  window.acmeDebug = false;
  window.ACME_DEBUG = window.ACME_DEBUG || null;
  var ringDebug = window.otherDebug || ringDebug;
  window.ringDebug = ringDebug;
  var debug = { log: [] };
  window.acmeDebounce = function (work) { return setTimeout(work, 100); };
  window._sentryDebugIds = window._sentryDebugIds || {};
  return function () {
    this.debugState = debug;
    this.callbacks = { init: () => Boolean(window.otherDebug) };
  };
});

define([], function () {
  console.debug('state', 1);
  window.console.debug('state', 2);
  var debug = console.debug;
  debug('state', 3);
  if (typeof console !== 'undefined' && console.debug) console.debug('there');
});

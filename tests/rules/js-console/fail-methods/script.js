define(['jquery'], function ($) {
  var log = console.log;
  const { warn } = console;
  console.log('a', $);
  window.console.error('b');
  log('c');
  warn('d');
  console.log.apply(console, ['e']);
  if (window.console) console.info('f');
  console.trace('outside');
});

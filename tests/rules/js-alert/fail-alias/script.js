define([], function () {
  const { alert: tell } = window;
  const ask = globalThis.confirm;
  var page = self;
  tell('one');
  ask('two');
  page['alert']('three');
  (0, alert)('four');
  alert.call(window, 'five');
});

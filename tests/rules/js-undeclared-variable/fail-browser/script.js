define([], function () {
  self = this;
  name = 'own';
  location = '/leads/';
  onmessage = function () {};
  window.status = 'ready';
  status = 'set by its full name, too';
  var parent = 1;
  parent = 2;
  for (event of [1, 2]) parent += event;
  return [self, parent];
});

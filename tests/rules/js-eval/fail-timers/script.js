define([], function () {
  var step = 'tick()';
  setTimeout('tick()', 10);
  window.setInterval(step, 10);
  setTimeout('tick(' + Date.now() + ')', 10);
});

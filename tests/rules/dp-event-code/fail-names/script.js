define([], function () {
  var steps = { 1: 'added', 15: 'came' };
  var own = {
    added: function () { return 1; },
    came() { return 2; }
  };
  var handlers = { 1: own.added, 15: own.came };
  return function (body) {
    handlers[body.event.type]();
    return own[steps[body.event.type]]();
  };
});

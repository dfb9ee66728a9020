define([], function () {
  var titles = { 1: 'Lead added', 15: 'Lead came', 16: 'Letter' };
  return function (body) {
    return titles[body.event.type] || 'Event';
  };
});

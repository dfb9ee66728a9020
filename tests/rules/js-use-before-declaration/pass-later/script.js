define([], function () {
  var later = function () { return title; };
  var title = 'a';
  helper();
  function helper() { return typeof other; }
  for (var i = 0; i < 3; i++) {
    if (previous) later(previous);
    var previous = i;
  }
  again = 1;
  var again;
  var twice;
  twice = again;
  var App = App || {};
  return twice + App;
});

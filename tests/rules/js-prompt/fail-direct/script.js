define([], function () {
  var name = prompt('name?');
  var other = window.prompt('other?');
  return name + other;
});

(function (setTimeout, Function) {
  setTimeout('text', 1);
  new Function('own');
})(function () {}, function () {});

define([], function () {
  var open = '\x6f\x70\x65\x6e\x65\x64', close = '\u0063\u006c\u006f\u0073\u0065\u0064';
  return function (box, state) {
    box.className = state ? open : close;
  };
});

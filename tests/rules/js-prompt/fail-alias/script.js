(function (w) {
  var ask = w.prompt;
  w.userName = ask('name?');
})(window);

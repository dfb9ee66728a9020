define([], function () {
  var text = 'debugger;';
  var options = { debugger: true };
  // the debugger shows this value
  return options.debugger ? text : /debugger;/;
});

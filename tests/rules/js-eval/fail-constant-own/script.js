// In the widget's own code the text is a reason for refusal, whatever it does.
define([], function () {
  return function () { this.callbacks = {render: function () { return Function('return require("util")')(); }}; };
});

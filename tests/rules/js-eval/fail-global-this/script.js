var root = Function('return this')();
var other = new Function("return this;")();

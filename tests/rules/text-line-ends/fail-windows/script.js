var a;
var b;

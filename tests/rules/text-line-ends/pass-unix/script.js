var a;
var b;

window.shared = 1;
var other = 1;

var m = "test@test.ru";
var c = "4242 4242 4242 4242";
var n = "asdfgh";

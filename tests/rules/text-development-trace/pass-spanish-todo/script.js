// todo esto funciona en Kommo
var a = "TODO"; // https://dev.to

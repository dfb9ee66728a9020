<!-- old page
define([], function () {
  if (true) function late() {}
  var octal = 017;
  return /a{,2}/.test(String(octal));
});
--> end

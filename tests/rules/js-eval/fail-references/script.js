define(['jquery'], function ($) {
  return function () {
    $('.acme').html('<b onclick="ev&#97;l(name)">a</b>');
    $('.acme').html('<img src="x" onerror=&#x65;val(name)>');
    $('.acme').html('<b onclick="if (a && b) eval(name)">a</b>');
    $('.acme').html('<b onclick="eval&lpar;top.name&rpar;">a</b>');
    $('.acme').html('<b onclick="e\x76al(self.name)">a</b>');
  };
});

var f = { placeholder: '+7 (999) 999-99-99', mail_hint: 'name@example.com' };
$('#phone').mask('+7 (999) 999-99-99');
var html = '<input type="tel" placeholder="+7 (000) 000-00-00">';
$input.attr('placeholder', 'name@example.com');
var digits = '0123456789';
var amount = '100 000 000';
var nil = '00000000-0000-0000-0000-000000000000';
var phone = '+7 495 123-45-67';
var TEST_MODE = false;
function testData() { return self.data; }
var tested = regexp.test(value);
var fakeScroll = function () {};
var text = 'Test the connection';
var big = 9999999999;

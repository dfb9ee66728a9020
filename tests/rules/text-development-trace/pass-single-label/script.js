var a = 'https://' + settings.domain + '/api';
var b = 'https://api' + '.acme-crm.io/v1';
var c = 'https://host/path';
var d = 'http://www.w3.org/2000/svg';

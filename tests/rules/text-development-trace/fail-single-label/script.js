var a = 'http://backend:8080/api';
var b = 'https://crm-proxy/api/v2';
var c = 'http://clock.loc/hook';

define([], function () {
  return function () {
    var xhr = new XMLHttpRequest();
    xhr.open('GET', 'https://api.acme-crm.io/stock', true, 'robot', 'odnazhdy');
    this.mail = { host: 'smtp.mail.ru', user: 'robot', pass: 'ryabinushka' };
    var sign = function (text, clientSecret) { return text + clientSecret; };
    sign('a', 'f3a97c42de5b8e0fc1d94a27e6803bb1');
    this.mark = '<p data-api-secret="a97c42de5b8ef3e0fc1d94a27e6803bb1"></p>';
  };
});

define(['crypto-js'], function (CryptoJS) {
  const open = 'MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE8xOUetsCa8EfOlDE';
  const bytes = new TextEncoder();
  return function (settings) {
    crypto.subtle.importKey('raw', bytes.encode(settings.key), 'HMAC', false, ['sign']);
    crypto.subtle.importKey('spki', bytes.encode(open), 'RSA-PSS', false, ['verify']);
    const rows = 'https://api.acme.example/rest/17/reservations-of-day/';
    const help = 'https://acme.example/rest/12/';
    return [CryptoJS.HmacSHA256('rows', settings.key), rows, help, bytes.encode('k7Qz-Vb2m')];
  };
});

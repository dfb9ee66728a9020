define(['crypto-js'], function (CryptoJS) {
  const parts = ['k7Qz-Vb2m', 'Xw9RtY4p', 'Ls8NcF1h'];
  const mark = 'Gd6JvU3aKq9ZtW2xBn5M';
  const bytes = new TextEncoder();
  crypto.subtle.importKey('raw', bytes.encode(parts.join('')), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  crypto.subtle.importKey('raw', bytes.encode('Vb2mXw9RtY4pLs8NcF1hGd6J'), 'AES-GCM', false, ['encrypt']);
  const portal = 'https://acme.bitrix24.com/rest/17/x9k2m5w8q1z4v7t0/';
  const send = 'https://sms.acme-soft.ru/send?login=acme&psw=Kx9mQ2vLp';
  return [CryptoJS.HmacSHA256('rows', mark), portal, send];
});

define(['jquery'], function ($) {
  const sub = $('.acme__account').val();
  const zone = sub ? 'api' : 'www';
  const places = ['10.0.0.1', '192.168.1.34'];  // what users' gateways are compared with
  return [
    'https://' + sub + '.acme.example/rows',
    'https://dev' + sub + '.acme.example/rows',
    `https://${zone}.acme.example/rows`,
    places.includes(sub)
  ];
});

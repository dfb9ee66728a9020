define([], function () {
  return ['https://skladomer-stage.acme.io/v1', 'https://clients-test2.acme.io', 'wss://rows-test.acme.com.br/'];
});

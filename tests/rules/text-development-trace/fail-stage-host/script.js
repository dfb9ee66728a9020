define([], function () {
  return ['https://stage-api.acme.io/v1', 'https://api-dev2.acme.io', 'https://api.staging.acme.io/v1',
          'wss://ws.test.acme.io/', 'https://preprod.acme.io', 'https://stg.acme.io', 'https://rows-staging.acme.io'];
});

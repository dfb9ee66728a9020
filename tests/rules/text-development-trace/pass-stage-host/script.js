define([], function () {
  return ['https://test-drive.acme.io/', 'https://api.dev.to/articles', 'https://backstage.acme.io', 'https://stage-rental.acme.io',
          'https://latest.acme.io/a', 'https://devices.acme.io/', 'https://test.io/a', 'https://api2.acme.io', 'https://load-test.acme.io', 'https://main-stage.acme.io', 'https://dev-tools.acme.io'];
});

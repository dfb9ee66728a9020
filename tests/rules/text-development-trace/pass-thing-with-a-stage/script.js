define([], function () {
  return ['https://speed-test.acme.io', 'https://center-stage.acme.io', 'https://acme-test.io', 'https://contest.acme.io', 'https://second-stage.acme.io', 'https://blood-test.acme.io'];
});

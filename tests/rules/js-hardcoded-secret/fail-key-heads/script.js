// A key in lines of its own, in one text, and behind a text that only asks.
define([], function () {
  var lines = ['-----BEGIN PRIVATE KEY-----', 'MIIBVAIBADANBgkqhkiG9w0BAQEFAASCAT4wggE6AgEAAkEAq7BFUpkGp3+LQmlQ', '-----END PRIVATE KEY-----'];
  var one = '-----BEGIN RSA PRIVATE KEY-----\nMIIBOgIBAAJBAKj34GkxFhD90vcNLYLInFEX6Ppy1tPf9Cnzj4p4WGeKLs1Pt8Qu\n-----END RSA PRIVATE KEY-----';
  var asked = 'x'.indexOf('-----BEGIN EC PRIVATE KEY-----\nMHcCAQEEIIrYSSNQFaA2Hwf1duRSxKtLYX5CB04fSeQ6tF1aY/PuoAoGCCqGSM49');
  var begun = '-----BEGIN ' + 'PRIVATE KEY-----';
  return [lines, one, asked, begun];
});

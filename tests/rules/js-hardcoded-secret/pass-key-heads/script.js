// Heads of keys that code compares with, reads and writes: no key stands behind them.
define([], function () {
  function read(pem) {
    if (pem.indexOf('-----BEGIN PRIVATE KEY-----') !== 0 && pem !== '-----BEGIN EC PRIVATE KEY-----') { return null; }
    var kind = pem.match(new RegExp('-----BEGIN ([A-Z]+) PRIVATE KEY-----'));
    return pem.replace('-----BEGIN PRIVATE KEY-----', '').replace(new RegExp('^[^]*' + '-----BEGIN RSA PRIVATE KEY-----'), '') + kind;
  }
  function write(body) {
    return '-----BEGIN RSA PRIVATE KEY-----\r\n' + body + '\r\n-----END RSA PRIVATE KEY-----' + `-----BEGIN PRIVATE KEY-----
${body}
-----END PRIVATE KEY-----`;
  }
  return {read: read, write: write, empty: '-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----'};
});

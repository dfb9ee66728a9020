define(['./logger'], function (logger) {
  const console = { log() {}, error() {} };
  console.log('own object');
  console.error('own object');
  logger.console.log('member of another object');
  var text = 'console.log("text")';
  return text;
});

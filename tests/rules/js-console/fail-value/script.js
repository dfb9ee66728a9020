define([], function () {
  var self = this;
  this.debug = console;
  self.write = console.log.bind(console);
  Promise.resolve().then(console.log);
  return { logger: window.console };
});

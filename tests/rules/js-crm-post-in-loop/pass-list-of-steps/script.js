define(['jquery'], function ($) {
  return function () {
    var self = this;
    var ask = function () { return true; };
    this.load = function () {
      self.crm_post('https://acme.io/rows', {}, ask, 'json', ask);
    };
    this.callbacks = {
      init: function () {
        var steps = [ask, function () { self.load(); return true; }];
        steps.every(function (step) { return step(); });
        for (const run of [ask, self.load]) run();
      }
    };
  };
});

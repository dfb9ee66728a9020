define(['jquery'], function ($) {
  return function () {
    var self = this;
    var ask = function () { return true; };
    this.load = function () {
      self.crm_post('https://acme.io/rows', {}, ask, 'json', ask);
    };
    this.send = function (row) {
      self.crm_post('https://acme.io/row', row, ask, 'json', ask);
    };
    this.callbacks = {
      init: function () {
        for (const run of [self.load, ask, self.load]) run();
        self.rows.forEach(function (row) {
          [ask, self.send].forEach(function (step) { step(row); });
        });
      }
    };
  };
});

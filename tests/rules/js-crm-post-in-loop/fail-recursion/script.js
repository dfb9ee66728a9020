define(['jquery'], function ($) {
  return function () {
    var self = this;
    self.open = function (row) {
      var again = self.open;
      self.crm_post('https://api.example.com/row', row, function () {}, 'json', function () {});
      if (row.next) again.call(self, row.next);
    };
  };
});

define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.load = function () {
      console.log('loading', self.params);
      return $.getJSON('/api/v4/account').fail(function (answer) {
        console.error(answer.status);
        self.show_error(answer.status);
      });
    };
  };
});

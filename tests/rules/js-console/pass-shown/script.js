define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.load = function () {
      console.debug('loading', self.params);
      return $.getJSON('/api/v4/account').fail(function (answer) {
        self.show_error(answer.status);
      });
    };
  };
});

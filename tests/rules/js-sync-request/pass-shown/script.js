define(['jquery'], function ($) {
  return function () {
    this.zone = function (done) {
      $.ajax({
        url: '/api/v4/account',
        success: function (account) { done(account.timezone); }
      });
    };
  };
});

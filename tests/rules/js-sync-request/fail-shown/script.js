define(['jquery'], function ($) {
  return function () {
    this.zone = function () {
      var zone = null;
      $.ajax({
        url: '/api/v4/account',
        async: false,
        success: function (account) { zone = account.timezone; }
      });
      return zone;
    };
  };
});

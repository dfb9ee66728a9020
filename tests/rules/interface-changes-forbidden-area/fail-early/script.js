define(['jquery'], function ($) {
  return function () {
    this.mark = function () {
      if (location.pathname.lastIndexOf('/settings/users', 0) !== 0) {
        return;
      }
      $('.list-row').append('<i class="acme-mark"></i>');
    };
    this.note = function () {
      if (!(window.location.href.indexOf('/settings/pay') <= -1)) {
        $('.content__account__note').remove();
      }
    };
  };
});

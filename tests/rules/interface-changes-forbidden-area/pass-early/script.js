define(['jquery'], function ($) {
  return function () {
    this.mark = function () {
      if (location.pathname.indexOf('/settings/users') === 0) {
        return;
      }
      $('.list-row').append('<i class="acme-mark"></i>');
    };
  };
});

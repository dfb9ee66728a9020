define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      render: function () {
        $('body').addClass('acme-dark');
        return true;
      }
    };
  };
});

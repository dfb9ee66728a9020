define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      render: function () {
        $('.a').text('ready');
        return true;
      }
    };
  };
});

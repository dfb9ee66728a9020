define(['jquery'], function ($) {
  return function () {
    this.params = { limit: 10 };
    this.draw = function () {
      $('.acme-panel').text(this.params.limit);
    };
  };
});

define(['jquery'], function ($) {
  return function () {
    this.listenSocketChannel('leads', function () { $.get('/api/v4/leads'); });
  };
});

define(['jquery'], function ($) {
  const PAGES = new Map([
    ['leads', () => $('body').append('<i>x</i>')],
    ['authlog', () => $('body').append('<b>x</b>')]
  ]);
  return function () {
    this.callbacks = {
      render: function () {
        const draw = PAGES.get(APP.getWidgetsArea());
        if (draw) draw();
        return true;
      }
    };
  };
});

define(['jquery', './lib/charts.js'], function ($, charts) {
  return function () {
    this.callbacks = {
      render: function () {
        charts.draw($('.clock-chart'));
        return true;
      }
    };
  };
});

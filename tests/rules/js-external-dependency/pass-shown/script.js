define(['jquery', './lib/moment.js'], function ($, moment) {
  return function () {
    this.callbacks = {
      render: function () {
        $('.clock').text(moment().format('HH:mm'));
        return true;
      }
    };
  };
});

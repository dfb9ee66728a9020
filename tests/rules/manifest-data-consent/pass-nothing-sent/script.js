define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      bind_actions: function () {
        $.get('/api/v4/leads');
        return true;
      }
    };
  };
});

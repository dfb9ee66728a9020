define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      bind_actions: function () {
        self.crm_post('https://acme.io/save', {key: 1}, function () {});
        return true;
      }
    };
  };
});

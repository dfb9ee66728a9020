define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      bind_actions: function () {
        $('.acme-drop').on('drop', function (event) {
          self.upload(event);
        });
        return true;
      }
    };
  };
});

define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      onSave: function (fields) {
        if (fields.active === 'N') {
          return new Promise((_, fail) => setTimeout(() => fail(self.i18n('card').busy), 50));
        }
        return true;
      }
    };
  };
});

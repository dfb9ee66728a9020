define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      onSave: function (fields) {
        if (fields.active === 'N') {
          return new Promise(function (resolve, reject) {
            try {
              self.stop();
              resolve(true);
            } catch (error) {
              self.note(error);
            }
            reject('not stopped');
          });
        }
        if (fields.active === false) {
          return new Promise(function (resolve, reject) {
            if (self.ready) {
              resolve(true);
              return;
            }
            reject('not ready');
          });
        }
        return true;
      }
    };
  };
});

define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      onSave: function (fields) {
        if (fields.active === 'N') {
          return new Promise(function (resolve, reject) {
            resolve(true);
            reject(new Error('late'));
          });
        }
        if (fields.active === 'Y' && !self.key) {
          return new Promise(function (resolve, reject) { reject(new Error('key')); });
        }
        return true;
      },
      dpSettings: function () {
        return new Promise(function (resolve, reject) {
          if (!self.key) reject(new Error('key'));
          resolve();
        });
      }
    };
  };
});

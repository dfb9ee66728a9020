define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      onSave: function (state) {
        if (state.active === 'N') {
          return new Promise(function (resolve, reject) {
            {
              reject('open orders');
            }
            resolve();
          });
        }
        return true;
      }
    };
  };
});

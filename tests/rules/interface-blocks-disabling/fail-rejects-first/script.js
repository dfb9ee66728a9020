define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      onSave: function (state) {
        var refused = new Promise(function (resolve, reject) {
          $('.acme-note').text('No');
          reject('open orders');
          resolve(true);
        });
        if (state.active !== 'Y') return refused;
        return true;
      }
    };
  };
});

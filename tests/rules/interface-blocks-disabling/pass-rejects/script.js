define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      render: function () { return true; },
      init: function () { return true; },
      bind_actions: function () { return true; },
      settings: function () { return true; },
      onSave: function (params) {
        return new Promise(function (resolve, reject) {
          if (params.active === 'N') {
            resolve(true);
            return;
          }
          if (!params.fields.login) {
            reject(new Error('login'));
          }
          resolve(true);
        });
      }
    };
  };
});

define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      render: function () { return true; },
      init: function () { return true; },
      bind_actions: function () { return true; },
      settings: function () { return true; },
      onSave: function (params) {
        var done = $.Deferred();
        if (params.active === 'N') {
          done.reject('busy');
        } else {
          done.resolve(true);
        }
        return $.when(done.promise()).then(() => new Promise(function (yes) {
          if (params.active !== 'Y') {
            yes(false);
          }
          if (params.active === 'N') return $.Deferred().reject('late').promise();
          yes(true);
        })).then(function () {
          if (params.active === 'N') return Promise.reject(new Error('pay first'));
          return true;
        });
      }
    };
  };
});

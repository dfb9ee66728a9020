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
        return new Promise(function (yes) {
          if (params.active !== 'Y') {
            yes(false);
          }
          yes(true);
        });
      }
    };
  };
});

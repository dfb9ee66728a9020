define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      render: function () { return true; },
      init: function () { return true; },
      bind_actions: function () { return true; },
      settings: function () { return true; },
      onSave: function (params) {
        var shown = $.Deferred();
        if (params.active === 'N') {
          shown.reject('hidden');
          self.waiting.reject();
          self.offers.reject(params.id);
        }
        shown.fail(self.hide);
        var tidy = new Promise(function (yes, no) {
          if (params.active === 'N') no(new Error('gone'));
          yes(true);
        }).catch(self.note);
        self.load().then(function () {
          if (params.active === 'N') return Promise.reject('off');
          return self.draw(tidy);
        });
        var sent = $.Deferred();
        if (params.active === 'N') sent.reject();
        return sent.promise().catch(() => true) && new Promise(function (resolve, reject) {
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

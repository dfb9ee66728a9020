define(['jquery'], function ($) {
  return function () {
    const self = this;
    this.callbacks = {
      onSave: function (state) {
        const shown = $.Deferred(function (done) {
          if (state.active === 'N') {
            done.reject('hidden');
          }
          done.resolve(true);
        });
        shown.fail(self.hide);
        return true;
      }
    };
  };
});

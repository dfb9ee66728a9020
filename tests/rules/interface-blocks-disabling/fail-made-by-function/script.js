define(['jquery'], function ($) {
  return function () {
    const self = this;
    this.callbacks = {
      onSave: (state) => $.Deferred(function (done) {
        if (state.active === 'N') {
          done.reject('busy');
        }
        done.resolve(true);
      }).promise()
    };
  };
});

define(['jquery', './lib/sync.js', './lib/wipe.js'], function ($, sync, wipe) {
  return function () {
    this.callbacks = {
      bind_actions: function () {
        $('.acme-sync').on('click', sync.start);
        return true;
      },
      init: function () {
        wipe.all();
        return true;
      }
    };
  };
});

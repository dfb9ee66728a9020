define(['jquery'], function ($) {
  // The object is put there once; what it does with itself afterwards is the same deed.
  APP.ownClock = {
    timer: null,
    start: function () { this.timer = setInterval($.noop, 60000); },
    stop: function () { this.timer = null; },
  };
  APP.ownClock.start();
  APP.ownClock.stop();
});

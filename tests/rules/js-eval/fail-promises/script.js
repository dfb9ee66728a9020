define(['jquery'], function ($) {
  'use strict';
  // What arrives later is what was settled.
  var ready = $.Deferred();
  ready.done(function (state, run) {
    run(state.code);
  });
  ready.resolve({ code: $('.code').val() }, window.eval);

  new Promise(function (resolve, reject) {
    setTimeout(function () { reject({ make: Function }); }, 10);
  }).catch(function (tools) {
    tools.make($('.code').val())();
  });

  async function load() {
    throw [window.eval];
  }
  (async function () {
    try {
      await load();
    } catch ([run]) {
      run($('.code').val());
    }
    const [, late] = await Promise.all([1, new Promise((resolve) => resolve(window.eval))]);
    late($('.code').val());
  })();
});

define(['jquery'], function ($) {
  'use strict';
  function show(text) {
    $('.rs-state').text(text);
  }
  var ready = $.Deferred();
  ready.done(function (run, text) {
    run(text);
  });
  ready.resolve(show, 'ready');

  new Promise(function (resolve, reject) {
    resolve({ run: show });
    reject('late');
  }).then(function (tools) {
    tools.run('done');
  }, show);

  Promise.allSettled([Promise.resolve(show), Promise.reject('no')]).then(function (all) {
    all.filter(function (one) { return one.status === 'fulfilled'; }).forEach(function (one) {
      one.value('settled');
    });
  });
});

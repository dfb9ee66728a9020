define(['jquery', 'underscore'], function ($, _) {
  function* pieces() {
    yield { run: eval };
  }
  for (const { run } of pieces()) run(location.hash);
  function refuse() {
    throw { run: eval };
  }
  try {
    refuse();
  } catch (problem) {
    problem.run(location.hash);
  }
  Object.getOwnPropertyDescriptor(window, 'eval').value(location.hash);
  [...new Set([eval])][0](location.hash);
  _.invoke([window], 'eval', location.hash);
  $.fn.runCode = eval;
  $('.clock').runCode(location.hash);
  ''.sub.constructor(location.hash)();
  $.noop.constructor(location.hash)();
  setInterval.bind(window, 'tick()', 1000)();
  window.addEventListener('load', setTimeout.bind(window, 'tick()', 10));
  ['tick()', 'tock()'].forEach(setTimeout);
  setTimeout({ toString: function () { return 'tick()'; } }, 10);
  setTimeout(document.body.dataset.tick, 10);
  $('.clock').data('tick', 'tick()');
  setTimeout($('.clock').data('tick'), 10);
});

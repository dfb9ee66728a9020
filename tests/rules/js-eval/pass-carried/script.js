define(['jquery', 'underscore'], function ($, _) {
  function* steps() {
    yield { run: show };
  }
  function show(text) {
    $('.clock').text(text);
  }
  for (const { run } of steps()) run('12:00');
  try {
    show.missing();
  } catch (problem) {
    show(problem.message);
  }
  Object.getOwnPropertyDescriptor({ run: show }, 'run').value('12:01');
  _.invoke([{ run: show }], 'run', '12:02');
  $.fn.tick = function () { return this.text('12:03'); };
  $('.clock').tick();
  setTimeout(show.bind(null, '12:04'), 10);
  [show].forEach(setTimeout);
  $('.clock').data('tick', show);
  setTimeout($('.clock').data('tick'), 10);
  new $('.clock').constructor('.hand');
  setTimeout($('.clock').data('callback'), 10);
});

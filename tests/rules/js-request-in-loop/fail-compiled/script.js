define(['jquery'], function ($) {
  const steps = load.steps;
  function load(ids) {
    return steps.wrap(function (state) {
      while (1) switch (state.prev = state.next) {
        case 0:
          state.i = 0;
        case 1:
          if (!(state.i < ids.length)) {
            state.next = 7;
            break;
          }
          state.next = 4;
          return $.get('/api/v4/leads/' + ids[state.i]);
        case 4:
          state.i++;
          state.next = 1;
          break;
        case 7:
          return state.stop();
      }
    });
  }
  load([1]);
});

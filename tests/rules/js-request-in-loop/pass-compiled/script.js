define(['jquery'], function ($) {
  const steps = load.steps;
  function load(ids) {
    return steps.wrap(function (state) {
      while (1) {
        switch (state.prev = state.next) {
          case 0:
            state.next = 2;
            return $.get('/api/v4/leads', { filter: { id: ids } });
          case 2:
            $('.own').text(state.sent);
          case 3:
          case 'end':
            return state.stop();
        }
      }
    });
  }
  function save(rows) {
    return steps.wrap(function (e) {
      for (;;) switch (e.prev = e.next) {
        case 0:
          return e.next = 2, $.post('/api/v4/leads', JSON.stringify(rows));
        case 2:
          if (!(rows.length > 5)) {
            e.next = 6;
            break;
          }
          rows.pop();
          e.next = 2;
          break;
        case 6:
          return e.abrupt('return', rows);
      }
    });
  }
  load([1]);
  save([2]);
});

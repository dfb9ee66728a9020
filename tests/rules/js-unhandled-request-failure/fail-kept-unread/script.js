define(['jquery'], function ($) {
  var store = { status: { failed: null, rows: [] } };
  class Loader {
    constructor() { this.state = { problem: '' }; }
    load() {
      return fetch('/api/v4/leads').then((answer) => answer.json()).catch((error) => { this.state.problem = error; });
    }
  }
  return function () {
    var texts = { failed: 'x', problem: 'y' };
    $.get('/api/v4/tasks').done(function (rows) { store.status.rows = rows; })
      .fail(function (xhr) { store.status.failed = xhr.status; console.debug(xhr.status); });
    new Loader().load();
    return texts.failed + texts.problem + store.status.rows.length;
  };
});

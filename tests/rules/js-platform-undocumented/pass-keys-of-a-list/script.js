define([], function () {
  function read(name) {
    return APP.constant(name);
  }
  return {
    rows: ['user', 'account', 'groups'].map(function (key) { return AMOCRM.constant(key); }),
    types: read('task_types'),
    team: read('managers'),
    asked: function (key) { return APP.constant(key); },
    own: ['stages_raw'].map(function (key) { return this.params.constant(key); }, this)
  };
});

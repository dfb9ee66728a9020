define([], function () {
  var names = { team: 'managers', stages: 'pipelines_raw' };
  function read(name) {
    return APP.constant(name);
  }
  return {
    rows: ['user', 'card_id'].map(function (key) { return AMOCRM.constant(key); }),
    team: read(names.team),
    stages: read(names.stages)
  };
});

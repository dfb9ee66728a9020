define([], function () {
  const get = (...given) => APP.constant(...given);
  function read() {
    return AMOCRM.constant.apply(AMOCRM, arguments);
  }
  function show(name, ...rest) {
    return APP.constant(name)[rest[0]];
  }
  function log(...given) {
    return console.debug(...given);
  }
  log('a', get('user'), read('account'));
  return show('managers', 1, 2);
});

define([], function () {
  AMOCRM = { data: {} };
  [AMOCRM] = [null];
  ({ app: APP } = { app: {} });
  for (APP of [1, 2]) { }
  AMOCRM.data.__defineSetter__('title', function () {});
  Object.assign(...[APP, { own: 1 }]);
  function keep(value) { this.kept = value; }
  keep.bind(APP.data)('x');
  const watched = new Proxy(AMOCRM.data, { has() { return true; } });
  watched.title = 'x';
});

define([], function () {
  const kept = {};
  let APP = null;
  [APP] = [{}];
  const shadow = new Proxy(window.AMOCRM, { set(target, key, value) { kept[key] = value; return true; } });
  shadow.title = 'x';
  Object.assign(...[{}, AMOCRM.data]);
  const own = {};
  own.__defineGetter__('app', function () { return AMOCRM; });
  function keep(value) { this.kept = value; }
  keep.bind(own)(AMOCRM.data);
  return APP;
});

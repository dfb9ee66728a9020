define([], function () {
  const put = (...given) => APP.constant(...given);
  function keep() {
    return AMOCRM.constant.apply(AMOCRM, arguments);
  }
  function twice() {
    return keep.apply(null, arguments);
  }
  function store(name, ...rest) {
    return APP.constant(name, ...rest);
  }
  put('acme_rows', []);
  keep('acme_lists', {});
  store('acme_name', 1);
  return twice;
});

define([], function () {
  return function () {
    const pages = { es: 'https://acme.ru/planes', ru: 'https://acme.ru/plans' };
    return pages[APP.lang_id];
  };
});

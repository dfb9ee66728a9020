define([], function () {
  return function () {
    const pages = { api: 'https://www.amocrm.ru/developers/', own: 'https://acme-stock.com/help' };
    return pages;
  };
});

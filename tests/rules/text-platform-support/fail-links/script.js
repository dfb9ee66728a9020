define([], function () {
  return function () {
    const pages = { help: 'https://support.amocrm.ru/' };
    return pages;
  };
});

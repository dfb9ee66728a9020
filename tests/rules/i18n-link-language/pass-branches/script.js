define([], function () {
  return function () {
    const pages = { en: 'https://acme.com/en/plans', ru: 'https://acme.com/ru/plans', pt: 'https://acme.com/pt-br/planos' };
    const icons = { es: 'https://cdn.acme.com/ru/flag.svg' };
    const roads = { en: 'https://acme.com/ru/x', by: 1 };
    if (APP.lang_id !== 'en') $('.help').attr('href', 'https://acme.com/ru/help');
    if (APP.lang_id === 'en' || APP.lang_id === 'ru') $('.help').attr('href', 'https://acme.com/ru/help');
    if (APP.lang_id === 'ru') $('.help').attr('href', 'https://acme.com/ru/help');
    else $('.help').attr('href', 'https://acme.com/ru/else');
    return [pages, icons, roads];
  };
});

define([], function () {
  return function (self) {
    const tips = {
      en: 'All plans: https://acme.com/ru/plans',
      pt: 'https://acme.com/ru/planos',
      ru: 'Тарифы: https://acme.com/ru/plans',
    };
    $('.acme').text(tips[APP.lang_id]);
    if (APP.lang_id === 'es' && self.debt) $('.debt').attr('href', 'https://ru.acme.com/pay');
    switch (APP.lang_id) {
      case 'en':
        $('.help').attr('href', 'https://acme.com/help?lang=ru');
        break;
      case 'ru':
        $('.help').attr('href', 'https://acme.com/help?lang=ru');
    }
    $('.more').text(APP.lang_id == 'pt' ? 'Veja https://acme.com/es/mais' : 'https://acme.com/ru/more');
  };
});

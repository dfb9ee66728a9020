define([], function () {
  return function () {
    if (APP.lang_id === 'es') $('.a').text('Los cobros pasan por Robokassa');
    const tips = { pt: 'Sua assinatura acabou. Pague com Pix' };
    return tips;
  };
});

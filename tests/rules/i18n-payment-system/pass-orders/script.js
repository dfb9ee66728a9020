define([], function () {
  return function () {
    const tips = { pt: 'Renove via Pix ou cartão de crédito', en: 'Orders paid by Qiwi are marked' };
    return tips;
  };
});

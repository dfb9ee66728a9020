define([], function () {
  return function (card) {
    // id of our test lead, to look at it outside of the card
    const lead = card ? card.id : 30418822;
    const pipeline = card.pipeline || 7719043; // тестовая воронка клиента
    /* cuenta de pruebas del cliente */
    var account = '31277450';
    const phone = '+7 (999) 999-99-99';
    const dummy = 'Anna Smith, 12 rows';
    return [lead, pipeline, account, phone, dummy];
  };
});

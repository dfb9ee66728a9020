define(['jquery'], function ($) {
  function price() {
    let card = AMOCRM.data.current_card;
    if (!AMOCRM.data.current_card) {
      card = { model: { attributes: {} } };
    }
    return card.model.attributes['lead[PRICE]'];
  }
  function name() {
    if (!AMOCRM.data.current_card) {
      $('.acme__note').show();
      return '';
    }
    return AMOCRM.data.current_card.model.attributes['lead[NAME]'];
  }
  function show() {
    const there = !!AMOCRM.data.current_card;
    if (there) $('.acme__name').text(AMOCRM.data.current_card.model.attributes['lead[NAME]']);
  }
  return { price, name, show };
});

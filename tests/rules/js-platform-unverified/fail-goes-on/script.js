define(['jquery'], function ($) {
  function price() {
    if (!AMOCRM.data.current_card) {
      $('.acme__note').show();
    }
    return AMOCRM.data.current_card.model.attributes['lead[PRICE]'];
  }
  function name() {
    if (AMOCRM.data.current_card && $('.acme').length) $('.acme__name').show();
    $('.acme__name').text(AMOCRM.data.current_card.model.attributes['lead[NAME]']);
  }
  return { price, name };
});

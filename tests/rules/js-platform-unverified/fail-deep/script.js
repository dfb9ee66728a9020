define([], function () {
  var id = AMOCRM.data.current_card.id;
  var card = APP.data.current_card;
  return id + card.model.attributes['lead[STATUS]'];
});

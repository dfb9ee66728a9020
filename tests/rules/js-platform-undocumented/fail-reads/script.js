define([], function () {
  var entity = AMOCRM.data.current_entity;
  var card = APP.constant('card_id');
  APP.router.navigate('/leads/');
  if (APP.data.current_card.linked_forms) entity = card;
  return AMOCRM.widgets.clear_cache();
});

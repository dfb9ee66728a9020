define([], function () {
  if (AMOCRM.data.current_card) use(AMOCRM.data.current_card.id);
  var id = APP?.data?.current_card?.id;
  function use() {
    if (!APP.isCard()) return id;
    return APP.data.current_card.model;
  }
  function careful() {
    try { return APP.data.current_card.id; } catch (e) { return AMOCRM.data && AMOCRM.data.current_entity; }
  }
  return careful() + APP.constant('user').id;
});

define([], function () {
  function clear() {
    AMOCRM.data.current_card = null;
    return AMOCRM.data.current_card.model.name;
  }
  function count() {
    APP.data.current_list = APP.data.current_list.rows.length;
    AMOCRM.data.current_view &&= {};
    return AMOCRM.data.current_view.rows.length;
  }
  return [clear, count];
});

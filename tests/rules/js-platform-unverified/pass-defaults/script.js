define([], function () {
  function first() {
    const { current_list: rows = [] } = APP.data;
    return rows.map((row) => row.id);
  }
  function name() {
    const { current_card: { model: { name } = {} } = {} } = AMOCRM.data;
    return name;
  }
  function id({ data } = APP) {
    return data && data.current_card ? data.current_card.model.id : 0;
  }
  function card() {
    const found = APP.data && APP.data.current_card;
    if (!found) return null;
    return found.model.attributes;
  }
  function model() {
    return APP.data && APP.data.is_card ? APP.data.current_card.model.id : 0;
  }
  return [first, name, id, card, model];
});

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
  function hasCard() {
    return APP.data && APP.data.current_card;
  }
  function helped() {
    if (!hasCard()) return 0;
    return APP.data.current_card.model.id;
  }
  function kept() {
    const has = Boolean(APP.data && APP.data.current_card);
    if (!has) return 0;
    return APP.data.current_card.model.id;
  }
  function chain() {
    const found = APP.data && APP.data.current_card && APP.data.current_card.model;
    return found ? found.id : 0;
  }
  function named() {
    if (!('current_card' in APP.data)) return 0;
    return APP.data.current_card.model.id;
  }
  function own() {
    return _.has(APP.data, 'current_card') ? APP.data.current_card.model.id : 0;
  }
  return [first, name, id, card, model, helped, kept, chain, named, own];
});

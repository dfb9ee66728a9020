define([], function () {
  AMOCRM.data.current_card = AMOCRM.data.current_card || { model: {} };
  const name = AMOCRM.data.current_card.model.name;
  return function () {
    APP.data.stock ??= { rows: { all: [] } };
    AMOCRM.data.prices = { list: {} };
    return [name, APP.data.stock.rows.all, AMOCRM.data.prices.list.first];
  };
});

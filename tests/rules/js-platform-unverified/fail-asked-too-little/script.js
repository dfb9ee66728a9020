define([], function () {
  function id() {
    if (!APP.data) return 0;
    return APP.data.current_card.model.id;
  }
  function name() {
    const { data } = AMOCRM;
    return data && data.current_list && data.current_card.model.name;
  }
  return [id, name];
});

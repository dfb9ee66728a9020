define([], function () {
  function id() {
    const data = APP.data;
    return data && data.current_card && data.current_card.model && data.current_card.model.id;
  }
  function name() {
    if (APP.data && APP.data.current_card && APP.data.current_card.model) return APP.data.current_card.model.name;
    return '';
  }
  return [id, name];
});

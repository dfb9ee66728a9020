define([], function () {
  function isCard() {
    return !!(APP.data.current_card && APP.data.current_card.id);
  }
  const hasModel = () => AMOCRM.data.current_card !== undefined;
  function id() {
    if (!isCard()) return null;
    return APP.data.current_card.id;
  }
  function name() {
    return hasModel() && id() ? AMOCRM.data.current_card.model.name : '';
  }
  function attributes() {
    if (typeof AMOCRM.data.current_card === 'undefined') return {};
    return AMOCRM.data.current_card.model.attributes;
  }
  return [id, name, attributes];
});

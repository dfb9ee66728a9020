define([], function () {
  const self = this;
  function title() {
    if (APP.isCard() || AMOCRM.data.current_card) {
      return AMOCRM.data.current_card.model.name;
    }
    if (!APP.data.current_list || !self.ready) return '';
    return APP.data.current_list.rows.title;
  }
  function first() {
    if (self.ready || self.all) {
      return AMOCRM.data.current_view && AMOCRM.data.current_view.rows.first;
    }
    const card = AMOCRM.data.current_card || { model: {} };
    return (self.all || self.ready) && AMOCRM.data.current_view ? AMOCRM.data.current_view.rows.last : card.model.id;
  }
  return [title, first];
});

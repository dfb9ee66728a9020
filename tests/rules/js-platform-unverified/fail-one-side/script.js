define([], function () {
  const self = this;
  return function () {
    if (self.ready || APP.data.current_list) {
      return APP.data.current_list.rows.title;
    }
    return self.all || AMOCRM.data.current_card ? AMOCRM.data.current_card.model.name : '';
  };
});

define([], function () {
  function told(log) {
    log.write(APP.data, 'current_card');
    return APP.data.current_card.model.id;
  }
  function found(tree) {
    if (tree.find(APP.data, 'current_list')) return '';
    return APP.data.current_list.length;
  }
  function kept(card) {
    const both = card.ready && APP.data.current_card;
    return APP.data.current_card.model.get('name');
  }
  return [told, found, kept];
});

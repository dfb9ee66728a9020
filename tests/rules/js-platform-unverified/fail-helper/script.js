define([], function () {
  function isCard() {
    return !!APP.data.current_card;
  }
  function log() {
    isCard();
    return APP.data.current_card.id;
  }
  function other() {
    if (Math.random() > 1) return 0;
    const { data: { current_card: { id } } } = AMOCRM;
    return id;
  }
  return [log, other];
});

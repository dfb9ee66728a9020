function first() {
  return AMOCRM.data.current_card.id;
}
function second() {
  if (AMOCRM.data.current_card) return first();
}
second();

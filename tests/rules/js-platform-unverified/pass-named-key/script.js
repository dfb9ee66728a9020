define([], function () {
  const { hasOwnProperty } = Object.prototype;
  function own() {
    if (!Object.prototype.hasOwnProperty.call(APP.data, 'current_card')) return 0;
    return APP.data.current_card.model.id;
  }
  function short() {
    return hasOwnProperty.call(APP.data, 'current_card') ? APP.data.current_card.model.id : 0;
  }
  function fresh() {
    return Object.hasOwn(APP.data, 'current_list') ? APP.data.current_list.length : 0;
  }
  function reflected() {
    if (!Reflect.has(APP.data, 'current_list')) return 0;
    return APP.data.current_list.length;
  }
  function asked(ready) {
    if (!(ready && APP.data.current_card)) return 0;
    return APP.data.current_card.model.id;
  }
  const isCard = (ready) => ready && APP.data.current_card;
  function helped(ready) {
    return isCard(ready) ? APP.data.current_card.model.id : 0;
  }
  function kept(ready) {
    const card = ready && APP.data.current_card;
    return card ? APP.data.current_card.model.id : 0;
  }
  return [own, short, fresh, reflected, asked, helped, kept];
});

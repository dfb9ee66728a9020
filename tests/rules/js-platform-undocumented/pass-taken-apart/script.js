define([], function () {
  const { data: { current_card: card, current_view: { $el: element } } } = APP;
  const { id, name } = APP.constant('user');
  const { area } = this.system();
  const { router, environment } = { router: 1, environment: card };
  function show({ system }) {
    return system;
  }
  return [card && card.id, element, id, name, area, router, environment, show({ system: id })];
});

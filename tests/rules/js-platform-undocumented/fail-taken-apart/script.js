define([], function () {
  const { data: { current_entity: entity } } = window.APP;
  const { router, lang_id: lang } = APP;
  let environment;
  ({ environment = 'production' } = AMOCRM);
  const { 'static_domain': host } = AMOCRM;
  const data = APP.data;
  const { is_card: card } = data;
  const system = AMOCRM.system;
  const { server } = system;
  return [entity, entity.id, router.navigate, lang, environment, host, card, server];
});

define(['jquery', 'lodash'], function ($, _) {
  const own = [{ id: 'stock' }];
  const types = AMOCRM.constant('task_types');
  _.pull(types, 3);
  $.merge(APP.data.current_list.columns, own);
  _.unset(AMOCRM.constant('account'), 'users.12');
  _.defaultsDeep(APP.data, { stock: { rows: [] } });
});

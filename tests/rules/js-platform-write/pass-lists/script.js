define(['jquery', 'lodash'], function ($, _) {
  const own = [{ id: 'stock' }];
  const types = _.without(AMOCRM.constant('task_types'), 3);
  _.remove(types, (type) => type.hidden);
  const columns = $.merge([], APP.data.current_list.columns);
  _.pull(own, APP.constant('groups'));
  const account = _.omit(AMOCRM.constant('account'), 'users');
  _.unset(_.cloneDeep(AMOCRM.constant('account')), 'users.12');
  return _.defaultsDeep({}, APP.data, account, columns);
});

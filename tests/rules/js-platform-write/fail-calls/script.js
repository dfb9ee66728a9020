define(['jquery', 'underscore'], function ($, _) {
  const account = AMOCRM.constant('account');
  account.own = 1;
  AMOCRM.constant('user', { id: 1 });
  Object.assign(APP.data, { own: 1 });
  $.extend(true, APP, { own: 1 });
  _.extend(AMOCRM.data.current_view, {});
  Object.defineProperty(AMOCRM, 'own', {});
  APP.constant('managers').list.push({});
});

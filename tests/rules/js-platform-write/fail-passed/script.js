define(['jquery', './lib/store'], function ($, store) {
  function mark(account) { account.own = true; }
  mark(APP.constant('account'));
  for (const user of Object.values(AMOCRM.constant('managers'))) {
    user.title = user.title.trim();
  }
  store.keep(window.APP);
  Array.prototype.push.call(APP.data.list, 1);
  APP.data.current_card.model.set('name', 'x');
});

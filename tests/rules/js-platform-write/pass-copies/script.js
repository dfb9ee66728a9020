define(['jquery', 'underscore'], function ($, _) {
  return function () {
    const users = Object.values(AMOCRM.constant('managers'))
      .filter((user) => user.active)
      .map(({ id, title }) => ({ id: id, title: title }));
    users.push({ id: 0, title: '-' });
    users[0].title += '!';
    let managers = APP.constant('managers') || {};
    managers = Object.keys(managers);
    managers.length = 1;
    const account = $.extend(true, {}, APP.constant('account'));
    account.own = { days: 1 };
    const copy = Object.assign({}, APP.constant('user'));
    copy.name = 'x';
    const card = { ...APP.data.current_card };
    card.own = 1;
    this.list = _.clone(AMOCRM.constant('task_types'));
    this.list.own = 1;
  };
});

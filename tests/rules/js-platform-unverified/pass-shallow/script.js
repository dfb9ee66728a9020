APP.notifications.show_message({});
use(AMOCRM.constant('account').id, APP.lang_id);
function use() {}

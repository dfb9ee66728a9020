define([], function () {
  if (typeof AMOCRM === 'undefined' || !window.APP) return null;
  if (APP.isCard() && APP.data.current_card) {
    APP.notifications.show_message({ text: APP.constant('user').name });
    return APP.data.current_card.id + APP.data.current_card.model.get('name') + APP.lang_id;
  }
  var notifications = APP.notifications;
  notifications.add_error({});
  return APP.constant('account').subdomain + AMOCRM.getBaseEntity() + APP.data.current_view.$el.find('.a').length;
});

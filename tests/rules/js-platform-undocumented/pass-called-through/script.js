define([], function () {
  function read() {
    return AMOCRM.constant.apply(AMOCRM, arguments);
  }
  const show = APP.notifications.show_message.bind(APP.notifications);
  show({ header: 'Acme', text: String(read('user').id) });
  return AMOCRM.isCard.call(AMOCRM);
});

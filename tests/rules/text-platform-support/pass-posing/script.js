define([], function () {
  return function () {
    this.tell = function (text) {
      AMOCRM.notifications.show_message({ header: 'Support amoCRM', text: text });
    };
  };
});

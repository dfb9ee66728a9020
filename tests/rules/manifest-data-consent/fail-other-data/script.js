define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      init: function () {
        const { login, personal_mobile: phone } = AMOCRM.constant('user');
        fetch('https://api.acme.io/trial', { method: 'POST', body: JSON.stringify({ login, phone }) }).catch(this.failed);
        return true;
      }
    };
  };
});

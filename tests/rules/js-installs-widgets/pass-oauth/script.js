define(['jquery'], function ($) {
  const OWN = '6F1C9D10-8B7E-4A57-9D0C-3F1F6F0E7A12';
  return function () {
    this.callbacks = {
      init: function () {
        window.open('https://www.amocrm.ru/oauth?client_id=6f1c9d10-8b7e-4a57-9d0c-3f1f6f0e7a12&mode=popup');
        $('.acme__again').attr('href', `https://www.amocrm.ru/oauth?client_id=${OWN}`);
        $('.acme__bank').attr('href', 'https://id.bank.example.org/oauth?client_id=0a7a92c4-22de-4f0a-a5a8-7c2f4a9be312');
        window.open('https://www.amocrm.ru/oauth/docs#client_id=0a7a92c4-22de-4f0a-a5a8-7c2f4a9be312');
        $.post('/oauth2/access_token', { client_id: this.params.id });
        return true;
      }
    };
  };
});

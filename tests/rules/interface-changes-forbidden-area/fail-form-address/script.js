define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      init: function () {
        $('form[action^="/settings/profile"] [name="phone"]').val('').prop('readonly', true);
        document.querySelector('form[action="/settings/pay/"]').insertAdjacentHTML('afterbegin', '<i class="acme-badge"></i>');
        return true;
      }
    };
  };
});

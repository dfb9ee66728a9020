define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      init: function () {
        $('form[action*="/settings/payments-log"] input').val('');
        $('.acme-pay form[action*="/settings/pay"] input').val('1');
        $('form[action="https://api.acme.example/settings/profile"]').hide();
        $('form[action*="acme/settings/pay"]').hide();
        $('form[action^="/settings/widgets"]').addClass('acme-form');
        $('.card-widgets').append('<div class="acme-pay"><form action="/settings/pay"></form></div>');
        return true;
      }
    };
  };
});

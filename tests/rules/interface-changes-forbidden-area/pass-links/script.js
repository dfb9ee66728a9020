define(['jquery'], function ($) {
  return function () {
    $('.acme-block a[href="/settings/users/"]').hide();
    $('a[href="/settings/users/"]').on('click', function () { $('.acme-tip').remove(); });
    var address = $('a[href^="/settings/pay"]').attr('href');
    $('<a class="acme-pay"></a>').attr('href', address).appendTo('.acme-block');
    $('<p class="acme-tip"></p>').appendTo('.acme-block');
  };
});

define(['jquery'], function ($) {
  $('body').append('<a class="acme-help"></a><p class="acme-toast"></p><i class="acme-dot"></i><b class="acme-below"></b>');
  setTimeout(() => $('.acme-toast').remove(), 3000);
});

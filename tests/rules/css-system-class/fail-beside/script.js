define(['jquery'], function ($) {
  return function () {
    $('<div class="acme-block"><label class="acme-label"></label><input class="acme-check"><p class="acme-row"></p></div>').appendTo('.acme-place');
  };
});

define(['jquery'], function ($) {
  return function () {
    this.icon = function (base) {
      $('.acme-icon').css('background-image', 'url(' + base + '/img/acme-sprite.svg)');
      return $('<img>').attr('src', base + '/img/acme-icons.svg');
    };
    $.get('img/acme-list.json');
  };
});

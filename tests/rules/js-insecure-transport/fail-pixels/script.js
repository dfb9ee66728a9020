define(['jquery'], function ($) {
  return function () {
    this.report = function (address) {
      var pixel = new Image();
      pixel.src = 'http://api.romashka.io/seen.gif?w=' + encodeURIComponent(address);
    };
    this.short = function (address) {
      new Image().src = `http://api.romashka.io/short.gif?w=${address}`;
    };
    this.markup = function (address) {
      $('body').append('<img src="http://api.romashka.io/markup.gif?w=' + address + '">');
    };
    this.element = function (address) {
      var img = document.createElement('img');
      img.setAttribute('src', 'http://api.romashka.io/element.gif?w=' + address);
    };
  };
});

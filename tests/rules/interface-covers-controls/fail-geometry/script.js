define(['jquery', './lib/ask.js'], function ($, ask) {
  return function () {
    this.callbacks = {
      init: function () {
        $('<div class="acme-feed"></div>').appendTo('body');
        document.body.insertAdjacentHTML('beforeend', '<div class="acme-veil"></div>');
        document.body.insertBefore(this.news(), document.body.firstChild);
        $('<embed>', { src: '/acme.html', css: { position: 'fixed', top: 0, left: 0, zIndex: 99 } })
          .width($(window).width()).height($(window).height()).appendTo('body');
        var image = document.createElement('img');
        image.style.cssText = 'position: fixed; left: 50%; top: 50%; transform: translate(-50%, -50%); z-index: 50';
        image.style.width = window.innerWidth + 'px';
        image.style.height = document.documentElement.clientHeight + 'px';
        document.body.appendChild(image);
        $('#work_area').prop('inert', true);
        ask.open();
        return true;
      }
    };
    this.news = function () {
      var news = document.createElement('div');
      news.className = 'acme-news';
      return news;
    };
  };
});

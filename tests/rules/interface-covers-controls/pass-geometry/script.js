define(['jquery', './lib/ask.js'], function ($, ask) {
  return function () {
    this.callbacks = {
      init: function () {
        $('<div class="acme-feed"></div>').appendTo('body');
        $('<div class="acme-window"></div>').appendTo('body');
        $('.acme-table').prepend('<div class="acme-head"></div>');
        var $side = $('<div class="acme-side"></div>').appendTo('body');
        $('.acme-open').on('click', function () {
          $side.fadeIn();
        });
        $side.on('click', '.acme-close', function () {
          $side.fadeOut();
        });
        var canvas = document.createElement('canvas');
        canvas.width = window.innerWidth;
        canvas.height = window.innerHeight;
        $('.acme-table').append(canvas);
        $('#page_holder').css('pointer-events', 'none');
        $.getJSON('/api/v4/leads').always(function () {
          $('#page_holder').css('pointer-events', '');
        });
        ask.open();
        return true;
      }
    };
    $('<div class="acme-table"><a class="acme-open"></a></div>').appendTo('.acme-block');
  };
});

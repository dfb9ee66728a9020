define(['jquery', './lib/hold.js'], function ($, hold) {
  function never(event) {
    event.preventDefault();
  }
  return function () {
    var self = this;
    this.swallow = function (event) {
      if (event.keyCode === 13) {
        event.preventDefault();
        return false;
      }
    };
    this.callbacks = {
      init: function () {
        document.addEventListener('paste', never);
        window.addEventListener('touchmove', never, { passive: false });
        $(window).on('keydown.acme', self.swallow);
        $('body').on('contextmenu', false);
        document.onselectstart = function () { return false; };
        $('a').on('click', function () { return false; });
        $(document).on('click', function (event) {
          if (!$(event.target).closest('.acme-panel').length) {
            return false;
          }
        });
        $('#nav_menu').on('mousedown', 'span', function (event) { event.preventDefault(); });
        hold.all();
        return true;
      },
      destroy: function () {
        document.removeEventListener('paste', never);
      }
    };
    $('<div class="acme-panel"></div>').appendTo('.acme-block');
  };
});

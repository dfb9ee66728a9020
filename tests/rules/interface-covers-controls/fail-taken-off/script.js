define(['jquery'], function ($) {
  function never(event) {
    event.preventDefault();
  }
  function other() {}
  return function () {
    var self = this;
    this.callbacks = {
      init: function () {
        document.addEventListener('paste', never);
        document.addEventListener('copy', never);
        $('body').on('contextmenu', false);
        $(document).on('selectstart', (event) => event.preventDefault());
        $(window).on('keydown.acme', never);
        window.addEventListener('touchmove', never, { passive: false });
        return true;
      },
      settings: function () {
        $('.acme-list')[0].removeEventListener('paste', never);
        document.removeEventListener('copy', other);
        $('.acme-list').off('contextmenu');
        $(document).off('selectstart', '.acme-list');
        window.removeEventListener('keydown', never);
        $(window).off('touchmove');
        $(document).off('keydown.acme', other);
        return true;
      }
    };
    $('<ul class="acme-list"></ul>').appendTo('.acme-block');
  };
});

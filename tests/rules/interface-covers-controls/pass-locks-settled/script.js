define(['jquery', './lib/drag.js'], function ($, drag) {
  return function () {
    this.callbacks = {
      bind_actions: function () {
        drag.follow('.acme-handle');
        document.body.style.overflow = 'hidden';
        document.body.style.cursor = 'wait';
        $(document).off('click.acme');
        $('.acme-root').css('pointer-events', 'none');
        $('body').addClass('acme-theme');
        return true;
      }
    };
  };
});

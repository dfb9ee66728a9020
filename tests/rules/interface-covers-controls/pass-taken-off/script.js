define(['jquery'], function ($) {
  function never(event) {
    event.preventDefault();
  }
  return function () {
    var self = this;
    this.hold = function (event) {
      event.preventDefault();
    };
    this.target = function () {
      return self.wide ? document : self.box;
    };
    this.callbacks = {
      init: function () {
        document.addEventListener('paste', never);
        document.addEventListener('copy', self.hold);
        $('body').on('contextmenu', false);
        $(document).on('selectstart', (event) => event.preventDefault());
        $(window).on('keydown.acme', never);
        window.addEventListener('touchmove', never, { passive: false });
        return true;
      },
      settings: function () {
        document.removeEventListener('paste', never);
        self.target().removeEventListener('copy', self.hold);
        $(self.where).off('contextmenu');
        $(document).off('selectstart');
        $(window).off('.acme');
        window.removeEventListener(self.event || 'touchmove', never);
        return true;
      }
    };
  };
});

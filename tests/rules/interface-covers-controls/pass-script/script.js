define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      bind_actions: function () {
        $('.acme-bar').css({position: 'absolute', top: 0, left: 0, width: '100%', zIndex: 5000});
        $('.acme-box').css('position', 'fixed');
        self.render('<div style="position:fixed; top:0; left:0"></div>');
        return true;
      }
    };
  };
});

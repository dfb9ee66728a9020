define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      bind_actions: function () {
        $('.acme-bar').css({position: 'fixed', top: 0, left: 0, width: '100%', height: 40, zIndex: 5000});
        $('body').append('<div style="position:fixed; top:0; left:0; height:100%; width:64px; z-index:900"></div>');
        return true;
      }
    };
  };
});

define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      render: function () {
        $('body').append('<div class="acme-screen"></div>');
        var bar = document.createElement('div');
        bar.style.cssText = 'position: fixed; top: 0; left: 0; width: 100%; height: 64px; z-index: 9999';
        document.body.appendChild(bar);
        var side = $('<div>').appendTo('body');
        side.css('position', 'fixed').css('top', 0).css({ bottom: 0, left: 0, width: 60 });
        side.css('z-index', 900);
        var layer = document.createElement('div');
        Object.assign(layer.style, { position: 'absolute', top: 0, left: 0, width: '100vw', height: '100vh', zIndex: 500 });
        document.body.append(layer);
        return true;
      }
    };
  };
});

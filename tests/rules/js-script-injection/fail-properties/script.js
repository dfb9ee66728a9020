define(['jquery'], function ($) {
  return function () {
    var self = this;
    $('.rs-stock').html(function () {
      return '<script src="https://cdn.romashka-soft.com/stock.js"></script>';
    });
    $('.rs-map').append(() => `<iframe srcdoc="x" onload="rsStart()"></iframe>`);
    $('<img>', { src: 'images/map.png', onerror: 'rsFallback()' }).appendTo('.rs-map');
    $('.rs-logo').attr({ alt: 'logo', onclick: 'rsOpen(1)' });
    self.node.setAttributeNS(null, 'onclick', 'rsOpen(2)');
    self.node.setAttribute('onclick', self.get_settings().code);
    Object.assign(self.node, { innerHTML: '<script src="https://cdn.romashka-soft.com/a.js"></script>' });
    Reflect.set(self.node, 'innerHTML', '<b onclick="rsOpen(3)">open</b>');
    self.node.setHTMLUnsafe('<script>rsStart()</script>');
    self.frame.src = 'javascript:rsStart()';
    $('.rs-frame').attr('srcdoc', '<script src="https://cdn.romashka-soft.com/b.js"></script>');
  };
});

define(['jquery'], function ($) {
  return function () {
    var self = this;
    $('.rs-stock').html(function () {
      return '<b>' + self.i18n('card').title + '</b>';
    });
    $('<img>', { src: 'images/map.png', click: function () { self.open(); } }).appendTo('.rs-map');
    $('.rs-logo').attr({ alt: 'logo', online: '1', only: 'yes' });
    $('.rs-user').attr('online', '1').attr('once', 'true');
    self.node.setAttribute('title', self.get_settings().code);
    self.node.setAttribute('onclick', '');
    Object.assign(self.node, { innerHTML: '<b>open</b>', title: 'open' });
    self.frame.src = '/widgets/rs_stock/frame.html';
    self.link.href = 'javascript:void(0)';
    $('.rs-frame').attr('srcdoc', '<p>stock</p>');
  };
});

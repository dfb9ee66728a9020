define(['jquery'], function ($) {
  return function (widget, row) {
    const self = { open: function () { return 'x'; }, closed: null };
    $('.acme__a').attr('onclick', self.open).attr('onfocus', self.closed);
    $('.acme__b').attr('data-action', row.action).attr('title', row.onclick).on('click', widget.open);
    $('<button/>', { text: row.title, click: widget.open, 'data-onclick': row.code });
    $('.acme__c').attr('onclick');
  };
});

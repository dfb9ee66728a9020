define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      init: function () {
        var html = '<b class="acme-warehouse__row"></b><a class="acme-warehouse__all"></a>';
        $('.acme-warehouse__all').attr('href', '/settings/widgets/#acme-warehouse').after(html);
        $('.acme-warehouse__row').attr('href', '/settings/widgets/#warehouse');
      }
    };
  };
});

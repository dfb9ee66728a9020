define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      settings: function ($modal) {
        var shell = $('<section class="acme-shell"></section>').appendTo($modal);
        shell.append($modal.find('.modal-body__inner'));
        $modal.addClass(self.get_settings().skin);
        $('.acme-frame .js-widget-save').hide();
        return true;
      }
    };
  };
});

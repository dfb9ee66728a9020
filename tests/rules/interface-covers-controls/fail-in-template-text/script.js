define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      init: function () {
        var html = self.render({
          data: '<div class="acme-pane" style="position: fixed; top: 0; left: 0; width: 100vw; height: 100vh; z-index: {{ level }}"></div>'
        }, { level: 500 });
        $(html).appendTo(document.body);
        $('body').prepend('<div class="acme-shade"></div>');
        return true;
      }
    };
  };
});

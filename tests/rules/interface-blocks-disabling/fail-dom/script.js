define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      bind_actions: function () {
        var off = document.querySelector('.js-widget-uninstall');
        off.style.display = 'none';
        off.disabled = true;
        document.getElementsByClassName('js-widget-uninstall')[0].remove();
        return true;
      }
    };
  };
});

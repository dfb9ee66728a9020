define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      settings: function ($modal) {
        var save = document.querySelector('.js-widget-save');
        save.style.position = 'relative';
        save.style.setProperty('top', '2px');
        $('.acme__row').css('position', 'absolute').css('top', 0);
        return true;
      }
    };
  };
});

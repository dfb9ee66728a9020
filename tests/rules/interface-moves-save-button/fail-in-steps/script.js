define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      settings: function ($modal) {
        var save = document.querySelector('.js-widget-save');
        save.style.color = 'white';
        save.style.top = '-4px';
        save.style.position = 'fixed';
        save.style.margin = '0 8px';
        $modal.find('.js-widget-save').css('position', 'relative').css({ bottom: '320px' });
        return true;
      }
    };
  };
});

define(['jquery'], function ($) {
  const ORDER = { buttons: 1, fields: 2 };
  return function () {
    this.callbacks = {
      settings: function ($modal) {
        const block = $modal.find('.widget_settings_block');
        block.find('.js-widget-save').parent().css({ order: ORDER.buttons });
        block.find('.widget_settings_block__fields').css({ order: ORDER.fields });
        return true;
      },
      onSave: function () {
        for (const one of document.querySelectorAll('.widget_settings_block__controls > *')) {
          if (one.matches('.js-widget-save')) one.style.order = '0';
          else one.style.order = '1';
        }
        return true;
      }
    };
  };
});

define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      settings: function ($modal) {
        const block = $modal.find('.widget_settings_block');
        block.find('.js-widget-save').parent().css('order', 2);
        block.find('.widget_settings_block__fields').css('order', 1);
        $('<p class="acme-foot"></p>').css('order', 3).appendTo('.acme-root');
        return true;
      },
      init: function () {
        $('.acme-list').children().css('order', 5);
        $('.js-widget-save').css('order', 5);
        return true;
      }
    };
  };
});

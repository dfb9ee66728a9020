define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      settings: function ($body) {
        const block = $body.find('.widget_settings_block');
        ['.widget_settings_block__descr', '.widget_settings_block__fields', '.widget_settings_block__controls'].forEach(
          (part) => block.append(block.children(part)),
        );
        $('<p class="acme-note"></p><div class="acme-part"></div>').insertBefore($body.find('.widget_settings_block__controls'));
        block.append($body.find('.widget_settings_block__controls'));
        $('.acme-part .widget_settings_block__controls').prependTo('.acme-part');
        $body.find('.widget_settings_block__controls').find('.acme-note').prependTo('.acme-part');
      },
    };
  };
});

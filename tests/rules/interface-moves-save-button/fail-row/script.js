define(['jquery', './lib/form.js'], function ($, Form) {
  return function () {
    this.callbacks = {
      settings: function ($body) {
        new Form($body).lift();
        const block = $body.find('.widget_settings_block');
        for (const part of ['.widget_settings_block__controls', '.widget_settings_block__fields'])
          block.append(block.children(part));
        $body[0].querySelector('.widget_settings_block__controls').style.order = -1;
      },
    };
  };
});

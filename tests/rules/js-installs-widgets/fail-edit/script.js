define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      onSave: function () {
        $.post('/ajax/widgets/edit', { action: 'install', code: 'acme_dialer', widget_active: 'Y' });
        return true;
      }
    };
  };
});

define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      onSave: function () {
        $.post('/ajax/widgets/edit', { action: 'install', code: 'acme_dialer', widget_active: 'Y' });
        const bundle = { action: 'install', id: 7 };
        $.ajax({ url: '/ajax/widgets/edit', type: 'POST', data: bundle });
        $.post('/ajax/widgets/edit', 'action=install&id=7');
        return true;
      }
    };
  };
});

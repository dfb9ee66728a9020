define(['jquery'], function ($) {
  return function () {
    const self = this;
    const CODE = 'acme_stock';
    this.callbacks = {
      onSave: function () {
        $.post('/ajax/widgets/edit', { action: 'edit' /* not 'install' */, code: CODE, widget_active: 'Y', settings: { mode: 'fast' } });
        $.post('/ajax/widgets/edit', { action: 'edit', code: self.get_settings().widget_code });
        $.post('/ajax/widgets/edit', 'action=edit&code=acme_stock&promocode=spring');
        $.post('https://api.acme.example/ajax/widgets/edit', { code: 'acme_cash' });
        return true;
      }
    };
  };
});

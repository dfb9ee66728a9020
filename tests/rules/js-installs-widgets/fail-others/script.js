define(['jquery'], function ($) {
  return function () {
    const bundle = { action: 'edit', code: 'acme_cash', widget_active: 'Y' };
    this.callbacks = {
      onInstall: function () {
        $.ajax({ url: '/ajax/widgets/edit/', type: 'POST', data: bundle });
        fetch('/ajax/widgets/edit', { method: 'POST', body: 'action=edit&code=acme_phone&widget_active=Y' });
        fetch('/ajax/widgets/edit', { method: 'POST', body: JSON.stringify({ id: 7, code: 'acme_mail' }) });
        return true;
      }
    };
  };
});

define(['jquery'], function ($) {
  return function () {
    const self = this;
    this.callbacks = {
      render: function () {
        self.render_template({ body: '', render: '<div class="acme-stock"><a class="acme-stock__more"></a></div>' });
        $('.acme-stock__more').attr('href', '/settings/widgets/acme_stock_new/');
        return true;
      },
      onSave: function () {
        $.post('/ajax/widgets/edit', { code: 'acme_stock', widget_active: 'Y' });
        return true;
      }
    };
  };
});

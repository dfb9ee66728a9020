define(['jquery'], function ($) {
  return function () {
    const self = this;
    const veil = document.createElement('div');
    veil.classList.add('acme-veil', 'acme-veil_wide', 'acme-veil_short');
    this.callbacks = {
      render: function () {
        document.body.appendChild(veil);
        self.render_template({ body: '', render: `<div class="acme-fog acme-fog_page">${self.i18n('card').wait}</div>` });
        return true;
      }
    };
  };
});

define(['jquery'], function ($) {
  return function () {
    const self = this;
    this.show = function (rows) {
      const lang = self.i18n('card');
      if (!rows.length) {
        $('.acme').text(lang.empty);
        return;
      }
      $('.acme').text(rows.join());
    };
    this.callbacks = {
      init: async function () {
        fetch('https://api.acme.dev/a').then((answer) => answer.json()).catch(() => []).then(self.show);
        const total = await $.getJSON('https://api.acme.dev/b').catch(() => null);
        $('.acme__total').text(total ? total.count : 'Ничего нет в наличии');
        return true;
      }
    };
  };
});

define(['jquery'], function ($) {
  return function () {
    const self = this;
    this.show = function (rows) {
      const lang = self.i18n('card');
      if (rows === null) {
        $('.acme').text(lang.failed);
      } else if (!rows.length) {
        $('.acme').text(lang.empty);
      } else {
        $('.acme').text(rows.join());
      }
    };
    this.callbacks = {
      init: async function () {
        fetch('https://api.acme.dev/a').then((answer) => answer.json()).catch(() => null).then(self.show);
        const total = await $.getJSON('https://api.acme.dev/b').catch(() => null);
        $('.acme__total').text(total ? total.count : 'Нет ответа от склада: ошибка связи');
        const more = await $.getJSON('https://api.acme.dev/c').catch(() => []);
        if (!more.length) self.tell(self.i18n('card').support);
        return true;
      }
    };
  };
});

define(['jquery'], function ($) {
  return function () {
    var self = this;
    const GO = /^(установить|install)$/i;
    this.callbacks = {
      settings: function ($body) {
        const names = new Set(['установить', 'install']);
        $body.closest('.modal').find('button')
          .filter((i, b) => names.has($(b).text().trim().toLowerCase())).trigger('click');
        const buttons = () => [...document.querySelectorAll('button')];
        buttons().find((b) => GO.test(b.innerText)).click();
        const off = { 'Отключить': 1, Disable: 1 };
        document.querySelectorAll('.modal button').forEach((b) => {
          if (off[b.textContent.trim()]) b.click();
        });
        const wanted = ['Install', 'Instalar'];
        for (const b of buttons()) {
          if (wanted.indexOf(b.textContent) !== -1) b.dispatchEvent(new MouseEvent('click'));
        }
        buttons().find((b) => wanted.some((w) => b.textContent.includes(w)))?.click();
        const captions = { ru: 'Установить', en: 'Install' };
        buttons().find((b) => Object.values(captions).includes(b.textContent.trim())).click();
      }
    };
  };
});

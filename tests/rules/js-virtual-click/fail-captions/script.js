define(['jquery', './lib/press.js'], function ($, press) {
  return function () {
    const self = this;
    this.callbacks = {
      render: function () {
        self.render_template({ body: '', render: '<div class="acme-card"></div>' });
        return true;
      },
      settings: function () {
        $('.modal-body button:contains("Install")').trigger('click');
        [...document.querySelectorAll('.button-input')].find((b) => b.innerText.trim() === 'Отключить').click();
        for (const one of document.querySelectorAll('button')) {
          if (one.textContent.includes('Instalar')) one.dispatchEvent(new MouseEvent('click'));
        }
        $('button').each(function () {
          if ($(this).text() !== 'Uninstall') return;
          this.click();
        });
        press.all();
        press.last();
        document.querySelector('input[value="Сохранить"]').click();
        return true;
      }
    };
  };
});

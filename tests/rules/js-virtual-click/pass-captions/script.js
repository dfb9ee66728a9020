define(['jquery', './lib/wizard.js'], function ($, wizard) {
  return function () {
    const self = this;
    this.callbacks = {
      render: function () {
        self.render_template({ body: '', render: '<div class="acme-wizard"><p class="acme-state"></p></div>' });
        $('.acme-wizard').append('<button class="acme-next">Сохранить</button>');
        return true;
      },
      settings: function ($body) {
        $('.acme-wizard button').filter(function () { return $(this).text() === 'Сохранить'; }).click();
        $('.acme-next:contains("Install")').trigger('click');
        $('button:contains("Install")').on('click', function () { wizard.note(); });
        $('.modal button:contains("Закрыть")').click();
        const caption = $body.find('button').first().text() === 'Установить' ? 'new' : 'old';
        $('.acme-state').text(caption);
        if (caption === 'old') $('.acme-next').click();
        for (const one of document.querySelectorAll('.modal button')) {
          if (one.innerText !== 'Install') one.click();
          if (!/^Uninstall$/.test(one.innerText)) one.click();
          one.innerText === 'Install' || one.click();
          if (0 > one.innerText.indexOf('Install')) one.click();
          if (-1 === one.innerText.indexOf('Install')) one.click();
          const other = one.innerText !== 'Save';
          if (other) one.click();
          if (one.innerText === 'Uninstall') continue;
          else one.click();
        }
        $('.modal button').filter((i, one) => one.innerText !== 'Install').click();
        return true;
      }
    };
  };
});

define(['jquery'], function ($) {
  return {
    all() {
      const path = '//button[normalize-space()="Установить"]';
      document.evaluate(path, document, null, XPathResult.FIRST_ORDERED_NODE_TYPE, null).singleNodeValue.click();
      Array.from(document.querySelectorAll('.modal button'))
        .filter((button) => /^\s*установить\s*$/i.test(button.innerText))
        .forEach((button) => button.click());
      const word = 'Uninstall';
      $.grep($('.modal button').toArray(), (button) => button.innerText === word)[0].click();
      $('.button-input-inner__text:contains(Отключить)').closest('button').trigger('click');
      $('button').each((i, button) => {
        switch (button.innerText.trim()) {
          case 'Install':
            button.click();
            break;
          default:
            break;
        }
      });
    },
    last() {
      document.querySelectorAll('.modal button').forEach((button) => {
        if (button.innerText.indexOf('Install') === -1) throw new Error('gone');
        button.click();
      });
      for (const button of document.querySelectorAll('.modal button')) {
        if (button.innerText !== 'Disable') continue;
        else button.click();
      }
      $('.modal button').each((i, button) => {
        if (-1 !== button.innerText.indexOf('Install')) button.click();
        if (-1 < button.innerText.indexOf('Disable')) button.click();
        const other = button.innerText !== 'Save';
        if (!other) button.click();
      });
    }
  };
});

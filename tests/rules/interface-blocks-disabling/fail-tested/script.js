define(['jquery', './lib/asks.js'], function ($, asks) {
  return function () {
    const box = (modal) => modal.querySelectorAll('button, a');
    const takeOut = (node) => node.remove();
    this.callbacks = {
      settings: function ($modal) {
        const modal = $modal.closest('.modal')[0];
        for (const one of box(modal)) {
          if (!one.classList.contains('js-widget-uninstall')) {
            continue;
          }
          one.style.display = 'none';
        }
        box(modal).forEach((one) => one.matches('.js-widget-uninstall') && one.remove());
        $modal.find('button').each(function () {
          const off = $(this).hasClass('js-widget-uninstall');
          if (off) {
            $(this).hide();
          }
        });
        [...box(modal)].filter(({ classList }) => classList.contains('js-widget-uninstall'))[0].remove();
        [...box(modal)].filter(asks.isOff).forEach((one) => { one.disabled = true; });
        for (const one of box(modal)) {
          switch (one.getAttribute('class')) {
            case 'js-widget-uninstall':
              one.hidden = true;
              break;
            default:
              one.title = '';
          }
        }
        for (const one of box(modal)) {
          if (one.dataset.state !== 'off' || !/js-widget-uninstall/.test(one.className)) continue;
          takeOut(one);
        }
        for (const one of box(modal)) {
          if (asks.isOff(one)) one.setAttribute('disabled', 'disabled');
        }
        return true;
      }
    };
  };
});

define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      settings: function ($modal) {
        const modal = $modal.closest('.modal')[0];
        const isOff = (node) => node.matches('.js-widget-uninstall');
        for (const one of modal.querySelectorAll('button')) {
          if (one.classList.contains('js-widget-uninstall')) {
            continue;
          }
          one.classList.add('acme-wide');
        }
        modal.querySelectorAll('button').forEach((one) => {
          if (one.matches('.js-widget-uninstall')) {
            one.title = 'Off';
          } else if (one.matches('.acme-clear')) {
            one.remove();
          }
          if (isOff(one) || one.matches('.acme-help')) return;
          one.hidden = false;
        });
        modal.querySelectorAll('.acme-button').forEach((one) => {
          if (one.className.indexOf('js-widget-uninstall') === -1) one.remove();
        });
        const hint = document.createElement('p');
        for (const one of modal.querySelectorAll('button')) {
          if (isOff(one) && !one.disabled) hint.remove();
          if (one.closest('.acme-tools') && one.matches('.button-input')) one.remove();
        }
        [...modal.querySelectorAll('button')].filter((one) => !isOff(one))
          .forEach((one) => one.addEventListener('click', this.mark));
        return true;
      }
    };
  };
});

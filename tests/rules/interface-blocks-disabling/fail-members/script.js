define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      settings: function ($modal) {
        const off = $modal.closest('.modal')[0].querySelector('.js-widget-uninstall');
        Object.assign(off, { title: '', disabled: true });
        Reflect.set(off, 'hidden', true);
        Reflect.set(off.style, 'display', 'none');
        off.outerHTML = '<b class="acme-off"></b>';
        off.classList.value = 'button-input hidden';
        off.className = 'h-hidden';
        Element.prototype.remove.apply(off, []);
        $(off).attr('class', 'button-input hide');
        const all = document.getElementsByTagName('button');
        for (let i = 0; i < all.length; i++) {
          if (all[i].className.split(' ').includes('js-widget-uninstall')) all[i].remove();
        }
        for (const one of all) {
          const { classList } = one;
          if (classList.contains('js-widget-uninstall')) one.remove();
          if ([...one.classList].includes('js-widget-uninstall')) one.hidden = true;
          if (one === document.querySelector('.js-widget-uninstall')) one.disabled = true;
        }
        return true;
      }
    };
  };
});

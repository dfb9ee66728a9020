define(['jquery'], function ($) {
  return function () {
    const state = { disabled: false };
    this.callbacks = {
      settings: function ($modal) {
        const off = $modal.closest('.modal')[0].querySelector('.js-widget-uninstall');
        Object.assign(off, { title: 'Off', disabled: false });
        Object.assign(state, { hidden: true, off: off });
        Reflect.set(state, 'disabled', true);
        Reflect.set(off, 'hidden', false);
        const mine = document.querySelector('.acme-off');
        mine.outerHTML = '<b class="acme-off"></b>';
        mine.classList.value = 'hidden';
        $(mine).attr('class', 'acme-off hide');
        const all = document.querySelectorAll('.acme-off button');
        for (let i = 0; i < all.length; i++) {
          if (all[i] !== off && !all[i].className.split(' ').includes('js-widget-uninstall')) all[i].remove();
          if (all[i].matches('.js-widget-uninstall')) mine.children[i].remove();
        }
        return off.outerHTML.length > 0;
      }
    };
  };
});

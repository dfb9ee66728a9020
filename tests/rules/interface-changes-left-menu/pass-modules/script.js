define(['jquery', './lib/kit.js'], function ($, kit) {
  return function () {
    this.callbacks = {
      init: function () {
        const { watched, own } = kit.table;
        if (kit.width(watched) < 100) kit.hide(own);
        const panel = $('<div>', { class: 'acme-panel', appendTo: '.acme-root' });
        panel.on('click', ({ target }) => $(target).addClass('acme-on'));
        return true;
      }
    };
  };
});

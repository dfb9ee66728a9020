define(['jquery'], function ($) {
  return function () {
    const self = this;
    this.callbacks = {
      advancedSettings: function () {
        const code = self.get_settings().widget_code;
        const item = $(`.aside__list-item:has(a[href*=${code}])`);
        item.parent().prepend(item);
        const links = document.querySelectorAll('.aside__list a');
        const own = document.querySelector(`.aside__list a[href$="/${code}"]`);
        own.closest('li').parentNode.prepend(own.closest('li'));
        return links.length > 0;
      }
    };
  };
});

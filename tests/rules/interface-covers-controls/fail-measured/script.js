define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      init: function () {
        const save = document.querySelector('.card-top-save-button');
        const { top, left } = save.getBoundingClientRect();
        const badge = document.createElement('div');
        badge.className = 'acme-badge';
        badge.style.position = 'fixed';
        badge.style.top = top + 'px';
        badge.style.left = `${left}px`;
        badge.style.transform = 'translateZ(0)';
        badge.style.margin = '2px';
        document.body.append(badge);
        const plate = document.createElement('div');
        const rect = document.querySelector('.list-top-nav__button-add').getBoundingClientRect();
        plate.style.cssText = `position: absolute; top: ${rect.top + window.scrollY}px; left: ${rect.x + window.scrollX}px;`;
        document.body.append(plate);
        $('<div class="acme-lid"></div>').css({ position: 'absolute', ...$('.js-widget-save').offset() }).appendTo('body');
        return true;
      }
    };
  };
});

define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      init: function () {
        const save = document.querySelector('.card-top-save-button');
        const rect = save.getBoundingClientRect();
        const hint = document.createElement('div');
        hint.style.position = 'absolute';
        hint.style.top = rect.bottom + 'px';
        hint.style.left = rect.left + 'px';
        const mark = document.createElement('div');
        Object.assign(mark.style, { position: 'fixed', top: `${rect.top}px`, left: `${rect.left - 20}px` });
        const glow = document.createElement('div');
        glow.style.cssText = `position: fixed; pointer-events: none; top: ${rect.top}px; left: ${rect.left}px;`;
        const own = document.querySelector('.acme-button').getBoundingClientRect();
        $('<div class="acme-menu"></div>').css({ position: 'absolute', top: own.top, left: own.left }).appendTo('body');
        $('<div class="acme-tip"></div>').css({ position: 'absolute', top: rect.top, left: rect.right }).appendTo('body');
        const tour = $('<div class="acme-tour"></div>').css({ position: 'absolute', top: rect.top, left: rect.left });
        tour.appendTo('body').on('click', () => tour.remove());
        const above = document.createElement('div');
        above.className = 'acme-above';
        above.style.position = 'absolute';
        above.style.top = rect.top + 'px';
        above.style.left = rect.left + 'px';
        $('<div class="acme-beside"></div>').css({ position: 'fixed', top: rect.top, left: rect.left, marginLeft: '-48px' }).appendTo('body');
        document.body.append(hint, mark, glow, above);
        return true;
      }
    };
  };
});

define(['jquery'], function ($) {
  const steps = [
    ['#left_menu', 'addClass', ['acme-narrow']],
    ['.acme-panel', 'show', []],
  ];
  steps.forEach(([find, method, given]) => {
    const $found = $(find);
    $found[method].apply($found, given);
  });

  class Menu {
    get items() {
      return new Map(
        Array.from(document.querySelectorAll('.nav__menu__item'), (item) => [item.dataset.entity, item]),
      );
    }
    dim(codes) {
      codes.map((code) => this.items.get(code)).forEach(({ style }) => {
        style.opacity = '0.4';
      });
    }
  }
  new Menu().dim(['mail']);

  const { classList } = document.querySelector('#nav_menu');
  classList.toggle('acme-folded', true);
  const look = document.getElementById('left_menu').style;
  look.setProperty('width', '40px');
});

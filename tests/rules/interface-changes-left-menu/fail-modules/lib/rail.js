define([], function () {
  const NAMES = { rail: '#nav_menu', entry: '.nav__menu__item' };
  class Rail {
    static ROOT = '#left_menu';
    constructor(root = document) {
      this.root = root;
    }
    get entries() {
      return this.root.querySelectorAll(NAMES.entry);
    }
    static box() {
      return document.querySelector(this.ROOT);
    }
    shrink() {
      Rail.box().style.width = '20px';
    }
  }
  return { Rail, put: (target, node) => target.append(node) };
});

define(['jquery'], function ($) {
  return function () {
    this.tell = function (modal) {
      const button = modal.querySelector('.js-widget-install');
      for (const name of ['mouseenter', 'focus', 'change']) {
        button.dispatchEvent(new CustomEvent(name, { bubbles: true }));
      }
    };
  };
});

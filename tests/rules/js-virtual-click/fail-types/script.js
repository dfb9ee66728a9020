define(['jquery'], function ($) {
  return function () {
    this.press = function (modal) {
      const button = modal.querySelector('.js-widget-install');
      for (const name of ['pointerdown', 'pointerup']) {
        button.dispatchEvent(new PointerEvent(name, { bubbles: true }));
      }
    };
  };
});

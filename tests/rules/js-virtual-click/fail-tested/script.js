define(['jquery'], function ($) {
  return function () {
    const press = HTMLElement.prototype.click;
    this.callbacks = {
      settings: function ($modal) {
        const buttons = Array.from($modal[0].querySelectorAll('button'));
        const install = buttons.find((button) => button.matches('.js-widget-install'));
        if (install) HTMLElement.prototype.click.call(install);
        buttons.some((button) => button.classList.contains('js-widget-install') && (button.click(), true));
        Reflect.apply(press, buttons.find((one) => one.className.includes('js-widget-install')), []);
        document.addEventListener('focusin', (event) => {
          if (event.target.closest('.js-widget-uninstall')) event.target.click();
        });
        $.each(buttons, function (n, button) {
          if ($(button).is('.js-widget-install')) $(button).trigger('click');
        });
        return true;
      }
    };
  };
});

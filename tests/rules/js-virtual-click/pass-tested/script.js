define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      settings: function ($modal) {
        const buttons = Array.from($modal[0].querySelectorAll('button'));
        const tool = buttons.find((button) => button.matches('.acme-tool'));
        if (tool) HTMLElement.prototype.click.call(tool);
        buttons.filter((button) => !button.matches('.js-widget-install'))[0].title = 'Acme';
        document.addEventListener('click', (event) => {
          if (event.target.closest('.js-widget-install')) tool.click();
          if (!event.target.matches('.acme-open')) return;
          event.target.nextElementSibling.click();
        });
        buttons.forEach((button) => {
          if (button.matches('.js-widget-install')) button.addEventListener('click', this.count);
          if (button.id !== 'acme-go') return;
          button.click();
        });
        return true;
      }
    };
  };
});

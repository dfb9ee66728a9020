define(['jquery'], function ($) {
  return function () {
    const wait = (find) => new Promise((done) => {
      const timer = setInterval(() => {
        const found = $(find);
        if (found.length) {
          clearInterval(timer);
          done(found);
        }
      }, 100);
    });
    this.run = async () => {
      const button = await wait('.js-widget-install');
      button.trigger('click');
    };
    this.leave = () => {
      wait('.js-widget-uninstall').then(function ($button) {
        $button.get(0).click();
      });
    };
  };
});

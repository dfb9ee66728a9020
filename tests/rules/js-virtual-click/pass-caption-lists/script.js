define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.labels = { install: 'Install', open: 'Open' };
    this.callbacks = {
      settings: function ($body) {
        const buttons = () => [...document.querySelectorAll('button')];
        const wanted = ['Открыть', 'Open'];
        buttons().find((b) => wanted.includes(b.textContent.trim()))?.click();
        const never = ['Установить', 'Install'];
        buttons().find((b) => never.includes(b.textContent.trim())).focus();
        [...$body.find('.acme-step')].filter((b) => !never.includes(b.textContent.trim()))[0].click();
        buttons().find((b) => self.labels.open === b.textContent)?.click();
      }
    };
  };
});

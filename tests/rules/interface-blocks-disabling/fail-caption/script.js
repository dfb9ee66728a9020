define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      settings: function () {
        $('.modal button').filter((i, one) => one.textContent.trim() === 'Отключить').hide();
        return true;
      }
    };
  };
});

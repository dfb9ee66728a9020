define(['jquery', './lib/page.js'], function ($, Page) {
  return function () {
    const self = this;
    this.callbacks = {
      render: function () {
        Page.inCards(self, () => Page.draw());
        return true;
      },
      init: function () { return true; },
      bind_actions: function () { return true; }
    };
  };
});

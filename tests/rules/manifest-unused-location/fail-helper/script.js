define(['jquery', './lib/page.js'], function ($, Page) {
  return function () {
    const self = this;
    this.callbacks = {
      render: function () {
        if (!Page.isLeadCard(self)) return true;
        Page.draw();
        return true;
      },
      init: function () { return true; },
      bind_actions: function () { return true; }
    };
  };
});

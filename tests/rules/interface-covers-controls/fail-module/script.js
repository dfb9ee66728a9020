define(['jquery', './lib/page.js'], function ($, Page) {
  return function () {
    const self = this;
    this.callbacks = {
      render: function () {
        Page.show();
        return true;
      },
      init: function () { return true; },
      bind_actions: function () { return true; }
    };
  };
});

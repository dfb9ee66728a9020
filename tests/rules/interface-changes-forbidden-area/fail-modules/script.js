define(['jquery', './lib/page.js'], function ($, Page) {
  return function () {
    const self = this;
    this.callbacks = {
      render: function () {
        if (Page.isBilling()) $('body').append('<p>x</p>');
        if (location.pathname.startsWith(Page.USERS)) Page.draw();
        const run = Page.pages[APP.getWidgetsArea()];
        if (run) run();
        Page.onPage('/settings/profile', () => { $('body').append('<p>x</p>'); });
        Page.when(/^\/settings\/(?:pay|billing)/.test(location.pathname), function () { $('.button-input').hide(); });
        return true;
      },
      init: function () { return true; },
      bind_actions: function () { return true; }
    };
  };
});

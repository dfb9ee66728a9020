define(['jquery', './lib/page.js'], function ($, Page) {
  return function () {
    const self = this;
    this.callbacks = {
      render: function () {
        if (!Page.isBilling()) $('body').append('<p class="acme-x">x</p>');
        if (Page.isBilling()) return true;
        $('.acme-root').append('<p>x</p>');
        if (location.pathname.startsWith(Page.WIDGETS)) $('body').append('<p>x</p>');
        Page.onPage('/leads/', () => { $('body').append('<p>x</p>'); });
        if (Page.isBilling()) Page.log();
        return true;
      },
      init: function () { return true; },
      bind_actions: function () { return true; }
    };
  };
});

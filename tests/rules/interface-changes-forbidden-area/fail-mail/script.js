define(['jquery'], function ($) {
  return function () {
    var self = this;
    const pages = { events: () => $('.list__body').hide() };
    this.callbacks = {
      init: function () {
        if (location.pathname.indexOf('/mail/') === 0) $('.list__body').prepend('<b></b>');
        switch (APP.getWidgetsArea()) {
          case 'mail':
            document.querySelector('.list__body').insertAdjacentHTML('beforeend', '<i></i>');
        }
        const run = pages[APP.getWidgetsArea()];
        if (run) run();
        if (/^\/mail\b/.test(window.location.pathname)) $('#page_holder').append('<i></i>');
      }
    };
  };
});

define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      render: function () {
        var area = APP.getWidgetsArea();
        if (location.pathname.startsWith('/settings/pay')) return false;
        if (area !== 'authlog') $('.feed-note').append('<div class="acme-note"></div>');
        if (/settings\/pay/.test(self.params.link)) $('.feed-note').hide();
        if (area === 'settings-users') self.skip = true;
        var pages = { leads: self.draw, 'settings-users': function () { return $('.users-list').length; } };
        pages[area]();
        $('.acme-link').attr('href', '/settings/pay/');
        if (location.pathname === '/settings/pay/') $('.acme-box').append('<b class="acme-box__note"></b>');
        return true;
      }
    };
  };
});

define(['jquery'], function ($) {
  return function () {
    var self = this;
    function drawLog() {
      document.querySelector('#page_holder').insertAdjacentHTML('afterbegin', '<div class="acme-log"></div>');
    }
    function isOn(page) {
      return location.pathname.indexOf(page) === 0;
    }
    function banner() {
      $('.content-table').prepend('<p class="acme-banner"></p>');
    }
    this.callbacks = {
      render: function () {
        var area = APP.getWidgetsArea();
        const pages = { authlog: drawLog, 'leads-pipeline': self.draw };
        if (pages[area]) pages[area]();
        if (/\/settings\/pay(\/|$)/.test(location.pathname)) {
          $('.content-table').before('<a class="acme-pay"></a>');
        }
        switch (area) {
          case 'leads':
            self.draw();
            break;
          case 'settings-users':
            $('.users-list').hide();
            break;
        }
        if (isOn('/settings/profile')) {
          banner();
        }
        return true;
      },
      init: function () {
        if (!location.href.includes('/settings/communications')) return true;
        document.body.classList.add('acme-on');
        return true;
      },
      bind_actions: function () {
        const onPay = ['/settings/pay/', '/settings/billing/'].includes(location.pathname);
        onPay && $('.billing').text('');
        return true;
      }
    };
  };
});

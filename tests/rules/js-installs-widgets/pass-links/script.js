define(['jquery'], function ($) {
  return function () {
    const self = this;
    this.callbacks = {
      render: function () {
        $('.acme-card').append('<a href="/settings/widgets/acme_stock/">Settings</a><a href="/settings/widgets/">All</a>');
        $('.acme-card').append(`<a href="/settings/widgets/${self.get_settings().widget_code}/">Settings</a>`);
        if (location.pathname.indexOf('/settings/widgets/acme_cash') === 0) return false;
        window.open('https://www.acme.example/settings.html');
        return true;
      }
    };
  };
});

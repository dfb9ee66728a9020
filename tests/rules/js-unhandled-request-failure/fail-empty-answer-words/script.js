define(['jquery', 'underscore'], function ($, _) {
  return function () {
    const self = this;
    this.rates = function (ready) {
      $.ajax({
        url: 'https://rates.acme.dev/day',
        success: ready,
        error: function () {
          ready({ refused: true, stale: 'yes' });
        }
      });
    };
    this.callbacks = {
      init: function () {
        self.rates((day) => $('.acme-rates').text(day.usd));
        $.get('https://rates.acme.dev/banks', function (banks) {
          $('.acme-banks').toggleClass('refused', !banks.length);
        }).fail(function () {
          $('.acme-banks').text(self.i18n('errors').rates + ' stale');
        });
        self.cache.get(self.key, () => _.has(self.kept, self.names['refused.by']) || 'stale');
        return true;
      }
    };
  };
});

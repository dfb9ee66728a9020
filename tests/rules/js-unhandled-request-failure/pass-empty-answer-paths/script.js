define(['jquery', 'underscore'], function ($, _) {
  return function () {
    const self = this;
    this.tell = (sign) => $('.acme').text(sign ? self.i18n('errors').rates : '');
    this.refusedRates = (ready) =>
      $.getJSON('https://rates.acme.dev/refused')
        .done(ready)
        .fail(() => ready({ rows: [], refused: true }));
    this.lateRates = (ready) =>
      $.getJSON('https://rates.acme.dev/late')
        .done(ready)
        .fail(() => ready({ rows: [], late: 1 }));
    this.goneRates = (ready) =>
      $.getJSON('https://rates.acme.dev/gone')
        .done(ready)
        .fail(() => ready({ rows: [], gone: 'x' }));
    this.lostRates = (ready) =>
      $.getJSON('https://rates.acme.dev/lost')
        .done(ready)
        .fail(() => ready({ rows: [], lost: true }));
    this.blockedRates = (ready) =>
      $.getJSON('https://rates.acme.dev/blocked')
        .done(ready)
        .fail(() => ready({ rows: [], blocked: true }));
    this.absentRates = (ready) =>
      $.getJSON('https://rates.acme.dev/absent')
        .done(ready)
        .fail(() => ready({ rows: [], absent: true }));
    this.callbacks = {
      init: function () {
        self.refusedRates((day) => self.tell(_.get(day, 'refused.by')));
        self.lateRates((day) => self.tell(_.values(_.pick(day, 'usd', 'late'))));
        self.goneRates((day) => self.tell(_.has(day, ['gone'])));
        self.lostRates((day) => self.tell(_.property('lost')(day)));
        self.blockedRates((day) => self.tell('blocked' in day));
        self.absentRates((day) => self.tell(day.hasOwnProperty('absent')));
        return true;
      }
    };
  };
});

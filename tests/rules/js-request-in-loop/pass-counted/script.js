define(['jquery'], function ($) {
  const MOST = 3;
  class Loader {
    load() {
      $.get('/api/v4/leads').fail(() => this.tell()).always(() => {
        if (this.ready) return;
        if (this.tries < MOST) {
          this.tries += 1;
          this.load();
        }
      });
    }
    tell() { $('.own').show(); }
  }
  var left = 5;
  function again() {
    $.get('/api/v4/account').fail(function () { $('.own').show(); }).done(function (answer) {
      if (answer.id) return;
      if (--left < 0) return;
      again();
    });
  }
  return [Loader, again];
});

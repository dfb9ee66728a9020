define(['jquery'], function ($) {
  function request(path, done) {
    $.ajax({
      url: 'https://api.acme.dev/' + path,
      success: done,
      error: function (xhr) {
        done({ items: [], failed: true, status: xhr.status });
      }
    });
  }
  return function () {
    const self = this;
    this.list = function (rows) {
      $('.acme').html(rows.length ? rows.map((row) => row.title).join() : self.i18n('card').error);
    };
    this.showFailure = function (details) {
      $('.acme').text(self.i18n('card').error + (details.text || ''));
    };
    this.load = function (url, done) {
      $.getJSON(url).done(done).fail(function () {
        done(null);
      });
    };
    this.callbacks = {
      init: function () {
        request('a', function (data) {
          if (data.failed) return self.showFailure({ text: data.status });
          $('.acme').text(data.items.length);
        });
        self.load('https://api.acme.dev/b', (rows) => $('.acme').text(rows ? rows.length : self.i18n('card').error));
        $.getJSON('https://api.acme.dev/c').done(self.list).fail(() => self.list([]));
        $.getJSON('https://api.acme.dev/d').done(self.list).fail(() => self.showFailure({}));
        return true;
      }
    };
  };
});

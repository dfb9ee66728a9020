define(['jquery'], function ($) {
  const load = () => new Promise((resolve, reject) => {
    $.getJSON('https://api.acme.dev/rows').done(resolve).fail(() => reject(new Error('rows')));
  });
  function order(id) {
    var ready = $.Deferred();
    $.post('https://api.acme.dev/order', { id: id }).done(ready.resolve).fail(function () {
      ready.resolve(null);
    });
    return ready.promise();
  }
  function stock() {
    return new Promise(function (resolve) {
      $.getJSON('https://api.acme.dev/stock').done(resolve).fail(function (xhr) {
        resolve({ error: xhr.status });
      });
    });
  }
  return function () {
    const self = this;
    this.callbacks = {
      init: function () {
        load().then((rows) => $('.acme').text(rows.length), self.failed);
        order(1).then(function (made) {
          $('.acme').text(made ? made.id : self.i18n('card').error);
        });
        stock().then((answer) => $('.acme').text(answer.error || answer.total));
        return true;
      }
    };
  };
});

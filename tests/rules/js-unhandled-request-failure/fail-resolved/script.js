define(['jquery'], function ($) {
  const load = () => new Promise((resolve) => {
    $.getJSON('https://api.acme.dev/rows').done(resolve).fail(() => resolve([]));
  });
  function order(id) {
    var ready = $.Deferred();
    $.post('https://api.acme.dev/order', { id: id }).done(ready.resolve).fail(function () {
      ready.resolve(false);
    });
    return ready.promise();
  }
  return function () {
    this.callbacks = {
      init: async function () {
        const rows = await load();
        $('.acme').html(rows.map((row) => row.title).join());
        order(1).then(function () {
          $('.acme').addClass('acme_ordered');
        });
        return true;
      }
    };
  };
});

define(['jquery'], function ($) {
  const $part = (name) => $('.acme__' + name);
  const part = function (name) {
    return document.querySelector(`.acme__${name}`);
  };
  return function () {
    this.callbacks = {
      init: function () {
        $.getJSON('https://api.acme.dev/a').done((rows) => $part('a').text(rows.length)).fail(function () {
          $part('a').empty().removeClass('acme__loading');
        });
        fetch('https://api.acme.dev/b').then((answer) => answer.json()).then(
          (rows) => { part('b').textContent = rows.length; },
          () => {
            const node = part('b');
            if (node) node.innerHTML = '';
          }
        );
        $.ajax({ url: 'https://api.acme.dev/c', success: (html) => $('.acme').html(html), error: () => $('.acme').html('') });
        return true;
      }
    };
  };
});

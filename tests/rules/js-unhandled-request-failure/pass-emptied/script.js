define(['jquery'], function ($) {
  const part = (name) => document.querySelector('.acme__' + name);
  return function () {
    const self = this;
    this.callbacks = {
      init: function () {
        const words = self.i18n('errors');
        $.getJSON('https://api.acme.dev/a').fail(function (xhr) {
          $('.acme__list').empty().append($('<p>').text(words.failed + xhr.status));
        });
        $.getJSON('https://api.acme.dev/b').fail(function () {
          part('list').textContent = '';
          part('error').textContent = words.failed;
        });
        $.getJSON('https://api.acme.dev/c').fail(function () {
          $('.acme__list').text('');
          $('.acme__error').show();
        });
        fetch('https://api.acme.dev/d').catch((error) => {
          const node = part('list');
          node.innerHTML = '';
          node.append(words.failed, error.message);
        });
        return true;
      }
    };
  };
});

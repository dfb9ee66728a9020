define(['jquery'], function ($) {
  var query = new URLSearchParams(window.location.search);
  var debug = localStorage.getItem('acme_debug');
  function log(text) {
    if (debug) {
      console.debug('[acme]', text);
    }
  }
  return function () {
    this.callbacks = {
      init: function () {
        log('init');
        if (query.has('lead')) {
          $('<p class="acme__lead"></p>').text(query.get('lead')).appendTo('.acme');
        }
        if (localStorage.getItem('acme_hidden')) document.querySelector('.acme').textContent = '';
        if (!debug) $('.acme').attr('data-quiet', '1');
        return $.ajax({ url: '/api', data: { debug: query.get('debug') } });
      }
    };
  };
});

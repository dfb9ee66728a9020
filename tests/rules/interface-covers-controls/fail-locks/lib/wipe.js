define(['jquery'], function ($) {
  return {
    all() {
      document.body.inert = true;
      document.body.className += ' acme-blank';
      $('body').html('<p class="acme-wait">…</p>');
    }
  };
});

define(['jquery', './still.js'], function ($, still) {
  return {
    mount(where) {
      $(where).html('<ol class="acme-board"></ol>');
      still.hold();
    }
  };
});

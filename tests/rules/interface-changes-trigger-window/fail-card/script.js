define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      init: function () {
        const tile = document.querySelector('.modal .digital-pipeline__short-task');
        tile.parentElement.insertBefore(document.createElement('acme-tile'), tile);
        $('.digital-pipeline__short-task').closest('.modal-body').append('<p>acme</p>');
        return true;
      }
    };
  };
});

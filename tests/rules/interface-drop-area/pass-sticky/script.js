define(['jquery'], function ($) {
  return function () {
    this.shelf = function () {
      var $shelf = $('<div class="acme-shelf"></div>').prependTo('.acme-block');
      $shelf.on('dragover', false).on('drop', this.take);
      $('<div class="acme-last"></div>').appendTo('#work_area').on('dragover', false);
    };
    $('<div class="acme-block"></div>').appendTo('.acme-place');
  };
});

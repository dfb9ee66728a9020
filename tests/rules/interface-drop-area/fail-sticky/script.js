define(['jquery'], function ($) {
  return function () {
    this.shelf = function () {
      var $shelf = $("<div class='acme-shelf'></div>").prependTo('#work_area');
      $shelf.on('dragover', false).on('drop', this.take);
    };
    this.strip = function () {
      var strip = document.createElement('div');
      strip.style.cssText = 'position: sticky; top: 4px';
      document.body.prepend(strip);
      strip.ondrop = function () { take(); };
    };
  };
});

define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      bind_actions: function () {
        document.addEventListener('dragover', function (event) {
          event.preventDefault();
        });
        $(window).on('drop', function (event) {
          event.preventDefault();
          event.stopPropagation();
          return false;
        });
        $('#left_menu').sortable('destroy');
        return true;
      }
    };
  };
});

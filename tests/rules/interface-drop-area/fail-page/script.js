define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      bind_actions: function () {
        document.addEventListener('drop', function (event) {
          event.preventDefault();
          self.upload(event.dataTransfer.files);
        });
        $('body').on('dragover drop', self.dropped);
        return true;
      }
    };
  };
});
define(['jquery'], function ($) {
  function take(event) {
    upload(event.originalEvent.dataTransfer.files);
  }
  $('body').on('drop', take);
  $(document).on('dragover', function (event) {
    var inside = $(event.target).closest('.acme-drop').length;
    if (!inside) {
      return false;
    }
    lit(inside);
  });
});

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

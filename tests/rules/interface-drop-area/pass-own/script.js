define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      bind_actions: function () {
        $('.acme-drop').on('drop', function (event) {
          self.upload(event);
        });
        $(document).on('drop', '.acme-drop', self.dropped);
        $('.acme-list').sortable();
        $('#left_menu').on('click', self.opened);
        return true;
      }
    };
  };
});
